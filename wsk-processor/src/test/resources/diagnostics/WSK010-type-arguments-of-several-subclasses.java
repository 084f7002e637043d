package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import java.util.List;

abstract class Base<T> {
    @WskReceiveFromEvent
    void received(T[] datagram, WskDatagramSocket socket) {}
}

class Handler extends Base<WskDatagram> {}
// ERROR[WSK010]: Base.received(T[], WskDatagramSocket): a handler takes only what its event offers; found: WskDatagram[] datagram
//     fix: @WskReceiveFromEvent void received(WskDatagram datagram, WskDatagramSocket socket) { ... }
//     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram

abstract class Middle<U> extends Base<List<U>> {}

class Second extends Middle<WskDatagram> {
    @Override
    void received(List<WskDatagram>[] datagrams, WskDatagramSocket socket) {}
    //                                ^ ERROR[WSK010]: a handler takes only what its event offers; found: List<WskDatagram>[] datagrams
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication datagrams, WskDatagramSocket socket) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
