package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskEventFlags;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Kept longer than needed is fine. */
@Retention(RetentionPolicy.RUNTIME)
@WskEventCallback(
        categories = WskCategory.DATAGRAM,
        method = "receiveFromEvent",
        flag = WskEventFlags.WSK_EVENT_RECEIVE_FROM)
@interface Received {}

class Handler {
    @Received
    void received() {}
}
