package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.runtime.WskInspectId;

class Handler {
    @WskAbortEvent
 // ^ ERROR[WSK024]: @WskAbortEvent comes together with @WskInspectEvent; found: only @WskAbortEvent
 //     fix: add @WskInspectEvent WskInspectAction inspect(WskListenSocket socket, WskInspection inspection) { ... }
    void aborted(WskInspectId id) {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
