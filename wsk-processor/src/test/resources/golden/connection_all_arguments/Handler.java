package golden.connection;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;

/** Everything that a connection can be told, in another order than that of the table. */
public class Handler {
    @WskReceiveEvent
    ReceiveVerdict received(WskReceiveFlags flags, WskDataIndication data, WskConnectionSocket socket) {
        return flags.entireMessage() ? ReceiveVerdict.ACCEPTED : ReceiveVerdict.REFUSED;
    }

    @WskDisconnectEvent
    public void disconnected(WskDisconnectKind kind, WskConnectionSocket socket) {}

    @WskSendBacklogEvent
    protected void backlog(long bytes, WskConnectionSocket socket) {}

    @WskSocketDeadEvent
    void dead(WskStatus reason, WskSocket socket) {}
}
