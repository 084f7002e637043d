package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

interface Handler {
    @WskReceiveFromEvent
    void received(WskDatagram datagram);
    //   ^ ERROR[WSK002]: a handler has a body; found: received(WskDatagram) is abstract
    //     fix: annotate the method that implements it, or @WskReceiveFromEvent default void received(WskDatagram datagram) { ... }
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
