package bench;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

final class Connection__n__ {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        socket.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
