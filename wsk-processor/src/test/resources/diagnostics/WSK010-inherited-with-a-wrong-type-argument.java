package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;

abstract class Base<T> {
    @WskReceiveFromEvent
    void received(T datagram) {}
}

class Handler extends Base<String> {}
// ERROR[WSK010]: Base.received(T): a handler takes only what its event offers; found: String datagram
//     fix: extends Base<WskDatagram>
//     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram

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
