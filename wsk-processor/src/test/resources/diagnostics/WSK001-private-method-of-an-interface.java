package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

interface Handler {
    @WskReceiveFromEvent
    private void received(WskDatagram datagram) {}
    //           ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: received(WskDatagram) is private
    //     fix: @WskReceiveFromEvent default void received(WskDatagram datagram) { ... }
}

/** Is not to blame. */
class Implementation implements Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
