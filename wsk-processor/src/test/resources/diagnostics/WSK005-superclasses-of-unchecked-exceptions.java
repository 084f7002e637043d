package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws Exception {}
    //   ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: received(WskDatagram) throws Exception
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { try { ... } catch (Exception e) { ... } }

    @WskSocketDeadEvent
    void dead() throws Throwable {}
    //   ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: dead() throws Throwable
    //     fix: @WskSocketDeadEvent void dead() { try { ... } catch (Throwable e) { ... } }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
