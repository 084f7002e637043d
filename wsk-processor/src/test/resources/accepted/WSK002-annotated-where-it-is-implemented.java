package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

abstract class Base {
    abstract void received(WskDatagram datagram);
}

class Handler extends Base {
    @Override
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}

interface Receives {
    void received(WskDatagram datagram);
}

interface Defaults extends Receives {
    @Override
    @WskReceiveFromEvent
    default void received(WskDatagram datagram) {}
}
