package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskSocketDeadEvent;

class Heir extends Handler {}

class Handler {
// ERROR[WSK022]: the events of a class tell its category; found: only @WskSocketDeadEvent, which fits LISTEN, CONNECTION or DATAGRAM
//     fix: say which: @WskDispatchTable(category = WskCategory.CONNECTION)
    @WskSocketDeadEvent
    void dead() {}
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
