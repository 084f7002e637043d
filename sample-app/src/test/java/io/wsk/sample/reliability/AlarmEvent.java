package io.wsk.sample.reliability;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The event of {@link AlarmExtension}. */
@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = AlarmDispatch.class,
        method = "alarmEvent",
        flag = AlarmExtension.ALARM)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AlarmEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
