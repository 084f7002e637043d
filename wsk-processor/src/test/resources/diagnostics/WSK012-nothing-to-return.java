package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskInspectAction;

class Handler {
    @WskSendBacklogEvent
    long backlog(long bytes) {
    //   ^ ERROR[WSK012]: a handler returns only what its event understands; found: backlog(long) returns long
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //     @WskSendBacklogEvent understands void
        return bytes;
    }

    @WskSocketDeadEvent
    Void dead() {
    //   ^ ERROR[WSK012]: a handler returns only what its event understands; found: dead() returns Void
    //     fix: @WskSocketDeadEvent void dead() { ... }
    //     @WskSocketDeadEvent understands void
        return null;
    }
}

class Listener {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    boolean aborted() {
    //      ^ ERROR[WSK012]: a handler returns only what its event understands; found: aborted() returns boolean
    //     fix: @WskAbortEvent void aborted() { ... }
    //     @WskAbortEvent understands void
        return true;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
