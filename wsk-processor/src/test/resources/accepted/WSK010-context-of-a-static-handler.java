package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskStatus;

/** The context may have the type of the class that declares the handler. */
class Base<T> {
    @WskReceiveFromEvent
    static void received(Base<?> self, WskDatagram datagram) {}
}

class Handler<T extends Number> extends Base<T> {
    @WskSocketDeadEvent
    static void dead(WskStatus status, Handler<? extends Number> self) {}
}

class Heir extends Handler<Integer> {}
