package cases;

import cases.base.Base;
import io.wsk.annotations.WskSocketDeadEvent;

class Handler extends Base {
// ERROR[WSK004]: Base.received(WskDatagram): the dispatch table must be able to call a handler; found: received(WskDatagram) of package cases.base cannot be called from package cases
//     fix: make it public
    @WskSocketDeadEvent
    void dead() {}
}
