package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Base {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}

class Handler extends Base {
    @WskReceiveFromEvent
    void receivedToo() {}
    //   ^ ERROR[WSK020]: a class handles an event once; found: Base.received(WskDatagram) and receivedToo() for @WskReceiveFromEvent
    //     fix: remove @WskReceiveFromEvent from receivedToo(); instead: @WskReceiveFromEvent void received(WskDatagram datagram) { ... receivedToo(); }
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
