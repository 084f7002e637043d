package golden.extension;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = IdleExtension.IDLE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface IdleEvent {
    WskEnabled enabled() default WskEnabled.ON;
}
