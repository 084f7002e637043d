package cases;

import static cases.ListenerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }

    private static class Connection {
    //             ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Listener.Connection is private
    //     fix: remove private from Listener.Connection
        @WskSendBacklogEvent
        void backlog() {}
    }
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = ListenerDispatch.EVENT_MASK;
    static final int ENABLED = ListenerDispatch.ENABLED_EVENT_MASK;
    final ListenerDispatch table = ListenerDispatch.TABLE;

    ListenerDispatch table(ListenerDispatch other) {
        return switch (MASK) {
            case ListenerDispatch.EVENT_MASK -> other;
            default -> ListenerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
