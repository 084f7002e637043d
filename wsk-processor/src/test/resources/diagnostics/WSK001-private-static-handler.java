package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveFromEvent
    private static void received(Handler self, WskDatagram datagram) {}
    //                  ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: received(Handler, WskDatagram) is private
    //     fix: @WskReceiveFromEvent static void received(Handler self, WskDatagram datagram) { ... }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
