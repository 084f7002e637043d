package cases;

import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import java.io.IOException;

class Handler {
    @WskSendBacklogEvent
    private <T> void backlog(long bytes) throws IOException {}
    //               ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: backlog(long) is private
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //               ^ ERROR[WSK003]: a handler has no type parameters; found: <T> on backlog(long)
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //               ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: backlog(long) throws IOException
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { try { ... } catch (IOException e) { ... } }

    @WskSocketDeadEvent
    private boolean dead(String reason) {
    //              ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: dead(String) is private
    //     fix: @WskSocketDeadEvent void dead() { ... }
    //                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: String reason
    //     fix: @WskSocketDeadEvent void dead() { ... }
    //     @WskSocketDeadEvent offers, in any order: WskSocket; WskStatus
    //              ^ ERROR[WSK012]: a handler returns only what its event understands; found: dead(String) returns boolean
    //     fix: @WskSocketDeadEvent void dead() { ... }
    //     @WskSocketDeadEvent understands void
        return false;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
