package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

interface First {
    @WskReceiveFromEvent
    default void first(WskDatagram datagram) {}
}

interface Second {
    @WskReceiveFromEvent
    default void second() {}
}

class Handler implements First, Second {}
// ERROR[WSK020]: a class handles an event once; found: Second.second() and First.first(WskDatagram) for @WskReceiveFromEvent
//     fix: remove @WskReceiveFromEvent from First.first(WskDatagram); instead: @WskReceiveFromEvent public void second() { ... first(...); }

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
