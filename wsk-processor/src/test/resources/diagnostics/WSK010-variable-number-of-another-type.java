package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveFromEvent
    void received(WskDatagram... datagrams) {}
    //                           ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskDatagram... datagrams
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagrams) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

class Heir extends Handler {}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
