package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import java.nio.ByteBuffer;

/** One name for all, and one method for two events. */
class Handler {
    @WskReceiveEvent
    void event(ByteBuffer data) {}

    @WskDisconnectEvent
    @WskSendBacklogEvent
    void event() {}

    void event(byte[] data) {}
}
