package cases;

import io.wsk.annotations.WskReceiveFromEvent;

abstract class Base<T> {
    @WskReceiveFromEvent
    void received(T datagram) {}
}

@SuppressWarnings("rawtypes")
class Handler extends Base {}
// ERROR[WSK010]: Base.received(T): a handler takes only what its event offers; found: Object datagram
//     fix: extends Base<WskDatagram>
//     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
