package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

class ByteBuffer {}

class Own {
    static class WskConnectionSocket {}
}

class Handler {
    @WskReceiveEvent
    void received(ByteBuffer data) {}
    //                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: cases.ByteBuffer data
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags

    @WskDisconnectEvent
    void disconnected(Own.WskConnectionSocket socket) {}
    //                                        ^ ERROR[WSK010]: a handler takes only what its event offers; found: Own.WskConnectionSocket socket
    //     fix: @WskDisconnectEvent void disconnected(WskConnectionSocket socket) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
