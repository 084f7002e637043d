package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

abstract class Base<T, R> {
    @WskReceiveFromEvent
    R received(T datagram) {
        return null;
    }
}

class Handler extends Base<WskDatagram, Integer> {}
// ERROR[WSK013]: Base.received(T): a handler that takes one element at a time returns void, because a verdict covers all of them; found: Integer for one WskDatagram
//     fix: take WskDatagramIndication, or return void

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
