package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
    @WskReceiveFromEvent
    void received(String datagram) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String datagram
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { ... datagram.toByteArray() ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

class First extends Handler {}

class Second extends Handler {
    @Override
    void received(String datagram) {}
}

class Third {
    final FirstDispatch first = FirstDispatch.TABLE;
    final SecondDispatch second = SecondDispatch.TABLE;
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
