package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

class Connection {
    @WskReceiveEvent
    void received(String data) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String data
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags

    @WskDisconnectEvent
    void disconnected() {}
}
