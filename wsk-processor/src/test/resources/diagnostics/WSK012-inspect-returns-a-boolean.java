package cases;

import static cases.ListenerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskInspection;

class Listener {
    @WskInspectEvent
    Boolean inspect(WskInspection inspection) {
    //      ^ ERROR[WSK012]: a handler returns only what its event understands; found: inspect(WskInspection) returns Boolean
    //     fix: @WskInspectEvent WskInspectAction inspect(WskInspection inspection) { ... }
    //     @WskInspectEvent understands WskInspectAction
        return true;
    }

    @WskAbortEvent
    void aborted() {}
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
