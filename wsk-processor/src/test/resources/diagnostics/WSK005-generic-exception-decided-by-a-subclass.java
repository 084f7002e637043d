package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import java.io.IOException;

abstract class Base<E extends Exception> {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws E {}
}

class Unchecked extends Base<IllegalStateException> {}

class Handler extends Base<IOException> {}
// ERROR[WSK005]: Base.received(WskDatagram): a handler throws no checked exception, because its caller could not handle one; found: received(WskDatagram) throws IOException
//     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { try { ... } catch (IOException e) { ... } }

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
