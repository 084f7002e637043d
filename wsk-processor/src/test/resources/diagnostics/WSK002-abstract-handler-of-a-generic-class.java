package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

abstract class Base<T> {
    @WskReceiveFromEvent
    abstract void received(T datagram);
    //            ^ ERROR[WSK002]: a handler has a body; found: received(T) is abstract
    //     fix: annotate the method that implements it, or @WskReceiveFromEvent void received(T datagram) { ... }
}

abstract class Middle<T> extends Base<T> {}

class Handler extends Middle<WskDatagram> {
    @Override
    void received(WskDatagram datagram) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
