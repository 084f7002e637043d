package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskSendBacklogEvent;

class Outer {
    @WskDispatchTable(name = "Handlers")
    private abstract static class Handler {
    //                      ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Outer.Handler is private
    //     fix: remove private from Outer.Handler
        @WskSendBacklogEvent
        void backlog() {}
    }

    static class Heir extends Handler {
        final Handlers table = Handlers.TABLE;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = Handlers.EVENT_MASK;
    final Handlers table = Handlers.TABLE;
}
