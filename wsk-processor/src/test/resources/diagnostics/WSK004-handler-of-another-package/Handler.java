package cases;

import cases.base.Base;
import io.wsk.annotations.WskSocketDeadEvent;

class Handler extends Base {
// ERROR[WSK004]: Base.received(WskDatagram): the dispatch table must be able to call a handler; found: received(WskDatagram) of package cases.base cannot be called from package cases
//     fix: make it public, or override it: @Override protected void received(WskDatagram datagram) { super.received(datagram); }
    @WskSocketDeadEvent
    void dead() {}
}

/** Has no handlers of its own and asks for no table: it can use that of its superclass. */
class Idle extends Base {}

class User {
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
