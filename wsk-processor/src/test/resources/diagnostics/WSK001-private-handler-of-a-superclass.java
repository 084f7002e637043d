package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Base {
    @WskReceiveFromEvent
    private void received(WskDatagram datagram) {}
    //           ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: received(WskDatagram) is private
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { ... }
}

class Handler extends Base {}

/** Overrides it, or will as soon as it is not private any more. */
class Other extends Base {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
