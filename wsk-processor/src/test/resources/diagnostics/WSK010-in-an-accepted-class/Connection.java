package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

class Connection {
    @WskReceiveEvent
    void received(String data) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String data
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order

    @WskDisconnectEvent
    void disconnected() {}
}
