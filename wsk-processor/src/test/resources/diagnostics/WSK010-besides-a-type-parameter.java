package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;

abstract class Base<T> {
    @WskReceiveFromEvent
    void received(String wrong, T datagram) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String wrong
    //     fix: @WskReceiveFromEvent void received(WskDatagram wrong) { ... wrong.toByteArray() ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

class First extends Base<WskDatagram> {}

class Handler extends Base<WskDatagramIndication> {
    @Override
    void received(String wrong, WskDatagramIndication datagrams) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
