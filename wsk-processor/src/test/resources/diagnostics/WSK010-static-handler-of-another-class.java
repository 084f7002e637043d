package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveFromEvent
    static void received(String self, WskDatagram datagram) {}
    //                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: String self
    //     fix: @WskReceiveFromEvent static void received(WskDatagram datagram) { ... datagram.toByteArray() ... }
    //     @WskReceiveFromEvent offers, in any order: Handler; WskDatagramSocket; WskDatagramIndication or WskDatagram
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
