package cases.base;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

public class Base {
    @WskReceiveFromEvent
    protected static void received(WskDatagram datagram) {}
}
