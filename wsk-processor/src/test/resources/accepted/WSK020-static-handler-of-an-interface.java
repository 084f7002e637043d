package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

/** Static methods of interfaces are not inherited. */
interface Receives {
    @WskReceiveFromEvent
    static void received(Receives self, WskDatagram datagram) {}
}

class Handler implements Receives {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}
