package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;

class Handler {
    @WskReceiveFromEvent
    int received(WskDatagram datagram, WskDatagramSocket socket) {
    //  ^ ERROR[WSK013]: a handler that takes one element at a time returns void, because a verdict covers all of them; found: int for one WskDatagram
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram, WskDatagramSocket socket) { ... }
    //     or, for all of them: @WskReceiveFromEvent ReceiveFromVerdict received(WskDatagramIndication datagram, WskDatagramSocket socket) { ... }
        return datagram.length();
    }
}
