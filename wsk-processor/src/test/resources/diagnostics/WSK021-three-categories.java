package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskStatus;

class Handler {
    @WskSocketDeadEvent
    void dead() {}

    @WskReceiveFromEvent
    void received() {}

    @WskInspectEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: DATAGRAM with @WskSocketDeadEvent, @WskReceiveFromEvent; LISTEN with @WskInspectEvent, @WskAbortEvent; CLIENT with @WskClientEvent
 //     fix: split it:
 //     class HandlerDatagram { @WskSocketDeadEvent void dead() { ... } @WskReceiveFromEvent void received() { ... } }
 //     class HandlerListener { @WskInspectEvent WskInspectAction inspect() { ... } @WskAbortEvent void aborted() { ... } }
 //     class HandlerClient { @WskClientEvent WskStatus event(int type) { ... } }
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}

    @WskClientEvent
    WskStatus event(int type) {
        return WskStatus.NOT_IMPLEMENTED;
    }
}

class Heir extends Handler {}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
