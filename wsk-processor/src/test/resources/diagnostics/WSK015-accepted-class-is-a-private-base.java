package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Handler {
    @WskAcceptEvent
    Connection accepted() {
    //         ^ ERROR[WSK015]: a returned handler object needs a dispatch table; found: Handler.Connection, whose Handler_ConnectionDispatch does not exist
    //     fix: remove private from Handler.Connection
        return new Heir();
    }

    private abstract static class Connection {
        @WskSendBacklogEvent
        void backlog() {}
    }

    static class Heir extends Connection {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
