package golden.statics;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

final class Handler {
    @WskReceiveEvent
    static void received(Handler self, WskConnectionSocket socket, ByteBuffer data) {}

    @WskDisconnectEvent
    static void disconnected(WskConnectionSocket socket) {}

    @WskSendBacklogEvent
    static void backlog(long bytes, Handler self) {}
}
