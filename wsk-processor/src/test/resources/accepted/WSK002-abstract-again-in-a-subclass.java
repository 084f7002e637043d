package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Base {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}

abstract class Middle extends Base {
    @Override
    abstract void received(WskDatagram datagram);
}

class Handler extends Middle {
    @Override
    void received(WskDatagram datagram) {}
}

/** Uses the table. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
