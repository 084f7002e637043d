package cases.base;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Base {
    @WskReceiveFromEvent
    public void received(WskDatagram datagram) {}
}
