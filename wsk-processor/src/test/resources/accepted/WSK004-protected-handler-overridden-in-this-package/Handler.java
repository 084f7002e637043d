package cases;

import io.wsk.runtime.WskDatagram;

class Handler extends cases.base.Base {
    @Override
    protected void received(WskDatagram datagram) {}

    static final HandlerDispatch TABLE = HandlerDispatch.TABLE;
}
