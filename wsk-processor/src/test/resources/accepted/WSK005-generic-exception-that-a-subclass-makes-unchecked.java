package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

abstract class Base<E extends Exception> {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws E {}
}

class Handler extends Base<IllegalStateException> {
    static final HandlerDispatch TABLE = HandlerDispatch.TABLE;
}
