package cases;

import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskSocket;

class Handler {
    @WskSocketDeadEvent
    void dead(WskConnectionSocket socket, Throwable reason) {}
    //                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskConnectionSocket socket
    //     fix: @WskSocketDeadEvent offers WskSocket, WskStatus; take any of them, in any order
    //                                              ^ ERROR[WSK010]: a handler takes only what its event offers; found: Throwable reason
    //     fix: @WskSocketDeadEvent offers WskSocket, WskStatus; take any of them, in any order

    @WskSendBacklogEvent
    void backlog(WskSocket socket) {}
    //                     ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskSocket socket
    //     fix: @WskSendBacklogEvent offers WskConnectionSocket, long; take any of them, in any order
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
