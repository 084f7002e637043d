package __package__;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;

final class Connection__n__ {
    private long received;
    private long ideal = __n__;

    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        received += data.remaining();
        socket.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }

    @WskSendBacklogEvent
    void backlog(long idealSize) {
        ideal = Math.max(ideal, idealSize);
    }

    @WskSocketDeadEvent
    void dead(WskStatus reason) {
        ideal = received + reason.code();
    }
}
