package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Base {
    @WskReceiveFromEvent
    <T> void received(WskDatagram datagram) {}
    //       ^ ERROR[WSK003]: a handler has no type parameters; found: <T> on received(WskDatagram)
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { ... }
}

class Handler extends Base {
    @Override
    <U> void received(WskDatagram datagram) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
