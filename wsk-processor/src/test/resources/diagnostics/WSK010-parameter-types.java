package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;

class Handler {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, String data, int length) {}
    //                                               ^ ERROR[WSK010]: a handler takes only what its event offers; found: String data
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                                                         ^ ERROR[WSK010]: a handler takes only what its event offers; found: int length
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags

    @WskDisconnectEvent
    void disconnected(WskListenSocket socket) {}
    //                                ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskListenSocket socket
    //     fix: @WskDisconnectEvent void disconnected(WskConnectionSocket socket) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
