package accepted.base;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

public abstract class Base {
    @WskReceiveFromEvent
    public void received(WskDatagram datagram) {}
}
