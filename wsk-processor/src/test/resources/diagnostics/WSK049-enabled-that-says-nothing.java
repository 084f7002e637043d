package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskEventFlags;

@WskEventCallback(
        categories = WskCategory.DATAGRAM,
        method = "receiveFromEvent",
        flag = WskEventFlags.WSK_EVENT_RECEIVE_FROM)
@interface Received {
    boolean enabled() default true;
    //      ^ ERROR[WSK049]: enabled() says how a callback with a flag starts out; found: boolean enabled() in @Received
    //     fix: WskEnabled enabled() default WskEnabled.ON;
}

@WskEventCallback(
        categories = {WskCategory.LISTEN, WskCategory.CONNECTION},
        method = "socketDeadEvent")
@interface Dead {
    WskEnabled enabled() default WskEnabled.ON;
    //         ^ ERROR[WSK049]: enabled() says how a callback with a flag starts out; found: WskEnabled enabled() without a flag in @Dead
    //     fix: remove enabled(), or add flag = WskEventFlags.WSK_EVENT_..., if the callback has one
}

class Handler {
    @Received(enabled = false)
    void received() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
