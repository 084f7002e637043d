package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;

class Handler<T> {
    @WskReceiveFromEvent
    static void received(Handler<String> self, WskDatagram datagram) {}
    //                                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: Handler<String> self, which is this
    //     fix: @WskReceiveFromEvent static void received(WskDatagram datagram) { ... }
    //     @WskReceiveFromEvent offers, in any order: Handler<?>; WskDatagramSocket; WskDatagramIndication or WskDatagram
}

class Heir<T> extends Handler<T> {
    @WskSocketDeadEvent
    static void dead(Object self, Heirs heirs) {}
    //                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: Object self
    //     fix: @WskSocketDeadEvent static void dead(WskStatus self, Heir<?> heirs) { ... }
    //     @WskSocketDeadEvent offers, in any order: Heir<?>; WskSocket; WskStatus
    //                                  ^ ERROR[WSK010]: a handler takes only what its event offers; found: Heirs heirs
    //     fix: @WskSocketDeadEvent static void dead(WskStatus self, Heir<?> heirs) { ... }
    //     @WskSocketDeadEvent offers, in any order: Heir<?>; WskSocket; WskStatus
}

class Heirs extends Heir<String> {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
