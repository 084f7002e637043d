package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import java.nio.ByteBuffer;

class Handler {
    @WskReceiveEvent
    void received(WskDataIndication data, ByteBuffer view) {}
    //                                               ^ ERROR[WSK011]: a handler takes each argument of its event once; found: WskDataIndication data and ByteBuffer view, which are the same argument
    //     fix: @WskReceiveEvent void received(WskDataIndication data) { ... data.buffer() ... }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket, WskConnectionSocket peer) {}
    //                                                                ^ ERROR[WSK011]: a handler takes each argument of its event once; found: WskConnectionSocket socket and WskConnectionSocket peer, which are the same argument
    //     fix: @WskDisconnectEvent void disconnected(WskConnectionSocket socket) { ... }
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
