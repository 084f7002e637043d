package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Handler<E extends Exception> {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws E {}
    //   ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: received(WskDatagram) throws E
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { try { ... } catch (Exception e) { ... } }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
