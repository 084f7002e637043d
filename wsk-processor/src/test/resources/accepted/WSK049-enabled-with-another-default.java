package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskEventFlags;

/** OFF unless a handler says otherwise; other elements are the owner's affair. */
@WskEventCallback(
        categories = WskCategory.DATAGRAM,
        method = "receiveFromEvent",
        flag = WskEventFlags.WSK_EVENT_RECEIVE_FROM)
@interface Received {
    WskEnabled enabled() default WskEnabled.OFF;

    boolean logged() default true;
}

class Handler {
    @Received(logged = false)
    void received() {}
}
