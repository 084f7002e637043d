package cases;

import static cases.ListenerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

class Listener {
    @WskAcceptEvent
    void accepted(WskAccept accept) {}
    //   ^ ERROR[WSK012]: a handler returns only what its event understands; found: accepted(WskAccept) returns void
    //     fix: @WskAcceptEvent AcceptVerdict accepted(WskAccept accept) { ... }
    //     @WskAcceptEvent understands AcceptVerdict or an object of a class with events of category CONNECTION
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
