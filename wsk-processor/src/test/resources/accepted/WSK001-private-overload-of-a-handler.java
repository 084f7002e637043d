package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

class Handler {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        received(data);
    }

    private void received(ByteBuffer data) {
        data.clear();
    }

    @WskDisconnectEvent
    void disconnected() {}
}
