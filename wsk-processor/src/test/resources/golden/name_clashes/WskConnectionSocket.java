package golden.clashes;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import java.nio.ByteBuffer;

/** A handler class with the name of a runtime class, in a package that reuses names of java.lang and others. */
final class WskConnectionSocket {
    @WskReceiveEvent
    void received(io.wsk.runtime.WskConnectionSocket socket, ByteBuffer data) {}

    @WskDisconnectEvent
    void disconnected() {}

    /** @deprecated superseded */
    @Deprecated
    @WskSendBacklogEvent
    void backlog() {}
}
