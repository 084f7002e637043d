package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskEventFlags;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.SOURCE)
@WskEventCallback(
        categories = WskCategory.DATAGRAM,
        method = "receiveFromEvent",
        flag = WskEventFlags.WSK_EVENT_RECEIVE_FROM)
@interface Received {}
// column 2 ERROR[WSK048]: an event annotation is kept in class files, because handlers are inherited from there; found: @Received with RetentionPolicy.SOURCE
//     fix: @Retention(RetentionPolicy.CLASS)

class Handler {
    @Received
    void received() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
