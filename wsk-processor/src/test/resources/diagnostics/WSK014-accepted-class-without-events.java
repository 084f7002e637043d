package cases;

import static cases.ListenerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

class Connection {}

class Listener {
    @WskAcceptEvent
    Connection accepted(WskAccept accept) {
    //         ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Connection, which has none
    //     fix: annotate the handlers in Connection with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return new Connection();
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
