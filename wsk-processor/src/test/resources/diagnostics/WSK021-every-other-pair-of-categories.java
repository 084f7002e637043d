package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskStatus;

class ListenerAndDatagrams {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }

    @WskReceiveFromEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: LISTEN with @WskAcceptEvent; DATAGRAM with @WskReceiveFromEvent
 //     fix: split it:
 //     class ListenerAndDatagramsListener { @WskAcceptEvent AcceptVerdict accepted(WskAccept accept) { ... } }
 //     class ListenerAndDatagramsDatagram { @WskReceiveFromEvent void received() { ... } }
    void received() {}
}

class ListenerAndClient {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}

    @WskClientEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: LISTEN with @WskInspectEvent, @WskAbortEvent; CLIENT with @WskClientEvent
 //     fix: split it:
 //     class ListenerAndClientListener { @WskInspectEvent WskInspectAction inspect() { ... } @WskAbortEvent void aborted() { ... } }
 //     class ListenerAndClient { @WskClientEvent WskStatus event() { ... } }
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}

class ConnectionAndDatagrams {
    @WskDisconnectEvent
    void disconnected() {}

    @WskReceiveFromEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: CONNECTION with @WskDisconnectEvent; DATAGRAM with @WskReceiveFromEvent
 //     fix: split it:
 //     class ConnectionAndDatagramsConnection { @WskDisconnectEvent void disconnected() { ... } }
 //     class ConnectionAndDatagramsDatagram { @WskReceiveFromEvent void received() { ... } }
    void received() {}
}

class ConnectionAndClient {
    @WskSendBacklogEvent
    void backlog() {}

    @WskClientEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: CONNECTION with @WskSendBacklogEvent; CLIENT with @WskClientEvent
 //     fix: split it:
 //     class ConnectionAndClientConnection { @WskSendBacklogEvent void backlog() { ... } }
 //     class ConnectionAndClient { @WskClientEvent WskStatus event() { ... } }
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}

class Handler {
    @WskReceiveFromEvent
    void received() {}

    @WskClientEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: DATAGRAM with @WskReceiveFromEvent; CLIENT with @WskClientEvent
 //     fix: split it:
 //     class HandlerDatagram { @WskReceiveFromEvent void received() { ... } }
 //     class HandlerClient { @WskClientEvent WskStatus event() { ... } }
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
