package cases;

import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskSocket;

class Handler {
    @WskSocketDeadEvent
    void dead(WskConnectionSocket socket, Throwable reason) {}
    //                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskConnectionSocket socket
    //     fix: @WskSocketDeadEvent void dead(WskSocket socket) { ... }
    //     @WskSocketDeadEvent offers, in any order: WskSocket; WskStatus
    //                                              ^ ERROR[WSK010]: a handler takes only what its event offers; found: Throwable reason
    //     fix: @WskSocketDeadEvent void dead(WskSocket socket) { ... }
    //     @WskSocketDeadEvent offers, in any order: WskSocket; WskStatus

    @WskSendBacklogEvent
    void backlog(WskSocket socket) {}
    //                     ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskSocket socket
    //     fix: @WskSendBacklogEvent void backlog(WskConnectionSocket socket) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
