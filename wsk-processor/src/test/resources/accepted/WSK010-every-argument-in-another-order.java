package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;

class Connection {
    @WskReceiveEvent
    void received(WskReceiveFlags flags, WskDataIndication data, WskConnectionSocket socket) {}

    @WskDisconnectEvent
    void disconnected(WskDisconnectKind kind, WskConnectionSocket socket) {}

    @WskSendBacklogEvent
    void backlog(long bytes, WskConnectionSocket socket) {}

    @WskSocketDeadEvent
    void dead(WskStatus status, WskSocket socket) {}
}

class Listener {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept, WskListenSocket socket) {
        return accept.reject();
    }

    @WskInspectEvent
    WskInspectAction inspect(WskInspection inspection, WskListenSocket socket) {
        return WskInspectAction.ACCEPT;
    }

    @WskAbortEvent
    void aborted(WskInspectId id, WskListenSocket socket) {}
}

class Datagrams {
    @WskReceiveFromEvent
    static void received(WskDatagramIndication datagrams, Datagrams self, WskDatagramSocket socket) {}
}

class Client {
    @WskClientEvent
    WskStatus event(ByteBuffer information, int type) {
        return WskStatus.NOT_IMPLEMENTED;
    }
}
