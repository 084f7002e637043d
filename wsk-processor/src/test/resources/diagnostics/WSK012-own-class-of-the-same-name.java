package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

enum ReceiveVerdict {
    ACCEPTED
}

class Handler {
    @WskReceiveEvent
    ReceiveVerdict received() {
    //             ^ ERROR[WSK012]: a handler returns only what its event understands; found: received() returns cases.ReceiveVerdict
    //     fix: @WskReceiveEvent ReceiveVerdict received() { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return ReceiveVerdict.ACCEPTED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
