package io.wsk.testkit.idle;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A socket has been silent. The method may take {@code WskSocket} and {@code Duration}. */
@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = IdleExtension.IDLE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface IdleEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
