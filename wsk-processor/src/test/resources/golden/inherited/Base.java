package golden.inherited.base;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

public abstract class Base {
    @WskReceiveEvent
    public void received(WskConnectionSocket socket, ByteBuffer data) {}

    @WskDisconnectEvent
    public void disconnected(WskConnectionSocket socket) {}

    @WskSendBacklogEvent(enabled = WskEnabled.OFF)
    public void backlog(long bytes) {}
}
