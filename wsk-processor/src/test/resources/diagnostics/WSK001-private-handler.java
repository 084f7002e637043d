package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

class Handler {
    @WskReceiveEvent
    private void received(WskConnectionSocket socket, ByteBuffer data) {}
    //           ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: received(WskConnectionSocket, ByteBuffer) is private
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, ByteBuffer data) { ... }

    @WskDisconnectEvent
    void disconnected() {}
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

    WskConnectionSocket connect(WskClient client, SocketAddress remote) {
        return client.connect(new Handler(), HandlerDispatch.TABLE, remote);
    }
}
