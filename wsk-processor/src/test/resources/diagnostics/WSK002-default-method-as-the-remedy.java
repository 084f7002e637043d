package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;

interface Handler {
    @WskReceiveFromEvent
    <T> void received(WskDatagram datagram);
    //       ^ ERROR[WSK002]: a handler has a body; found: received(WskDatagram) is abstract
    //     fix: annotate the method that implements it, or @WskReceiveFromEvent default void received(WskDatagram datagram) { ... }
    //       ^ ERROR[WSK003]: a handler has no type parameters; found: <T> on received(WskDatagram)
    //     fix: @WskReceiveFromEvent default void received(WskDatagram datagram) { ... }

    @WskSocketDeadEvent
    private void dead() {}
    //           ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: dead() is private
    //     fix: @WskSocketDeadEvent default void dead() { ... }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
