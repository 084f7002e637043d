package cases;

import io.wsk.annotations.WskSendBacklogEvent;

class Outer {
    private abstract static class Base {
        @WskSendBacklogEvent
        void backlog(int bytes) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: int bytes
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
    }

    static class Handler extends Base {}

    static class Other extends Base {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = Outer_HandlerDispatch.EVENT_MASK;
    final Outer_HandlerDispatch table = Outer_HandlerDispatch.TABLE;
}
