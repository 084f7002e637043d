package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveFromEvent
    static <H extends Handler, D extends WskDatagram> void received(H self, D datagram) {}
    //                                                     ^ ERROR[WSK003]: a handler has no type parameters; found: <H, D> on received(H, D)
    //     fix: @WskReceiveFromEvent static void received(WskDatagram datagram) { ... }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
