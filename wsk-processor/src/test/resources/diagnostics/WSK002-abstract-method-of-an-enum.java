package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

enum Handler {
    FIRST {
        @Override
        void received(WskDatagram datagram) {}
    };

    @WskReceiveFromEvent
    abstract void received(WskDatagram datagram);
    //            ^ ERROR[WSK002]: a handler has a body; found: received(WskDatagram) is abstract
    //     fix: annotate the method that implements it, or @WskReceiveFromEvent void received(WskDatagram datagram) { ... }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
