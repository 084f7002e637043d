package cases;

import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;

class Boxed {
    @WskSendBacklogEvent
    void backlog(Long bytes) {}
    //                ^ ERROR[WSK010]: a handler takes only what its event offers; found: Long bytes
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

class Narrow {
    @WskSendBacklogEvent
    void backlog(int bytes) {}
    //               ^ ERROR[WSK010]: a handler takes only what its event offers; found: int bytes
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

class Handler {
    @WskSendBacklogEvent
    void backlog(WskConnectionSocket socket, long... bytes) {}
    //                                               ^ ERROR[WSK010]: a handler takes only what its event offers; found: long... bytes
    //     fix: @WskSendBacklogEvent void backlog(WskConnectionSocket socket, long bytes) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
