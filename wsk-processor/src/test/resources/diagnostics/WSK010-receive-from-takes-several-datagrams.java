package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import java.util.List;

class Handler {
    @WskReceiveFromEvent
    void received(
            Iterable<WskDatagram> iterable,
    //                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: Iterable<WskDatagram> iterable
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication iterable, WskDatagramSocket packet) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
            List<WskDatagram> list,
    //                        ^ ERROR[WSK010]: a handler takes only what its event offers; found: List<WskDatagram> list
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication iterable, WskDatagramSocket packet) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
            WskDatagram[] array,
    //                    ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskDatagram[] array
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication iterable, WskDatagramSocket packet) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
            ByteBuffer data,
    //                 ^ ERROR[WSK010]: a handler takes only what its event offers; found: ByteBuffer data
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication iterable, WskDatagramSocket packet) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
            DatagramPacket packet,
    //                     ^ ERROR[WSK010]: a handler takes only what its event offers; found: DatagramPacket packet
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication iterable, WskDatagramSocket packet) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
            WskDatagram... datagrams) {}
    //                     ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskDatagram... datagrams
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication iterable, WskDatagramSocket packet) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
