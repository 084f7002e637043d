package cases;

import static cases.ListenerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}

class Listener {
    @WskAcceptEvent
    Heir accepted() {
    //   ^ ERROR[WSK015]: a returned handler object needs a dispatch table; found: Listener.Heir, whose Listener_HeirDispatch does not exist
    //     fix: remove private from Listener.Heir
        return new Heir();
    }

    private static class Heir extends Connection {}
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
