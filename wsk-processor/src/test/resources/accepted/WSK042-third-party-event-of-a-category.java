package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskEventFlags;

/** Two categories of the standard need no dispatch interface. */
@WskEventCallback(
        categories = {WskCategory.CONNECTION, WskCategory.STREAM},
        dispatch = void.class,
        method = "disconnectEvent",
        flag = WskEventFlags.WSK_EVENT_DISCONNECT)
@interface Farewell {
    WskEnabled enabled() default WskEnabled.STATIC;
}

class Handler {
    @Farewell
    void farewell() {}
}
