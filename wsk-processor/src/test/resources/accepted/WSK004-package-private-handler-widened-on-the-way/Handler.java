package cases;

import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;

class Handler extends cases.base.Widened {
    @Override
    public void received(WskDatagram datagram) {}

    @WskSocketDeadEvent
    void dead() {}

    static final HandlerDispatch TABLE = HandlerDispatch.TABLE;
}
