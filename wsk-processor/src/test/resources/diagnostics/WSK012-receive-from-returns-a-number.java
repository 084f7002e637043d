package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagramIndication;

class Handler {
    @WskReceiveFromEvent
    int received(WskDatagramIndication datagrams) {
    //  ^ ERROR[WSK012]: a handler returns only what its event understands; found: received(WskDatagramIndication) returns int
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication datagrams) { ... }
    //     @WskReceiveFromEvent understands void or ReceiveFromVerdict
        return 1;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
