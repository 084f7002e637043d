package golden.stream;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import java.nio.ByteBuffer;

/** Both roles in one class; what it accepts is one of its own kind. */
@WskDispatchTable(category = WskCategory.STREAM)
final class Handler {
    @WskAcceptEvent
    Handler accepted(WskListenSocket socket) {
        return new Handler();
    }

    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {}

    @WskDisconnectEvent
    void disconnected() {}

    @WskSendBacklogEvent(enabled = WskEnabled.OFF)
    void backlog(long bytes) {}
}
