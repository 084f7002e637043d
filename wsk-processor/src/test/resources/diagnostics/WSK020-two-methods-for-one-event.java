package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

class Handler {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {}

    @WskDisconnectEvent
    void disconnected() {}

    @WskReceiveEvent
    void receivedToo(byte[] data) {}
    //   ^ ERROR[WSK020]: a class handles an event once; found: received(WskConnectionSocket, ByteBuffer), receivedToo(byte[]) and receivedAgain() for @WskReceiveEvent
    //     fix: remove @WskReceiveEvent from receivedToo(byte[]) and receivedAgain(); instead: @WskReceiveEvent void received(WskConnectionSocket socket, ByteBuffer data) { ... receivedToo(...); receivedAgain(); }

    @WskReceiveEvent
    void receivedAgain() {}
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
