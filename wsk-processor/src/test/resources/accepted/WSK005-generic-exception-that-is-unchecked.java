package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Handler<E extends IllegalStateException> {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws E {}
}
