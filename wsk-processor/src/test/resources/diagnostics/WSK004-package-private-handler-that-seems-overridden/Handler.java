package cases;

import cases.base.Base;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

/** Overrides nothing: a caller of Base.received would not come here. */
class Handler extends Base {
// ERROR[WSK004]: Base.received(WskDatagram): the dispatch table must be able to call a handler; found: received(WskDatagram) of package cases.base cannot be called from package cases
//     fix: make it public
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
