package golden.extension;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "wokenEvent",
        flag = IdleExtension.WOKEN)
@interface WokenEvent {
    WskEnabled enabled() default WskEnabled.OFF;
}
