package golden.datagram;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;

final class OneByOne {
    @WskReceiveFromEvent
    void received(WskDatagramSocket socket, WskDatagram datagram) {
        socket.sendTo(datagram.buffer(), datagram.remoteAddress());
    }
}
