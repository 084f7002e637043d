package cases;

import io.wsk.annotations.WskReceiveFromEvent;

abstract class Base<T> {
    @WskReceiveFromEvent
    void received(T datagram) {}
}

class Handler extends Base<String> {}
// ERROR[WSK010]: Base.received(T): a handler takes only what its event offers; found: String datagram
//     fix: extends Base<WskDatagram>
//     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram

class Heir extends Handler {}

class Overrides extends Handler {
    @Override
    void received(String datagram) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
