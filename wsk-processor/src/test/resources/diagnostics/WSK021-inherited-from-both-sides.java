package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;

interface Datagrams {
    @WskReceiveFromEvent
    default void received() {}
}

interface Backlog {
    @WskSendBacklogEvent
    default void backlog() {}
}

class Handler implements Datagrams, Backlog {}
// ERROR[WSK021]: Datagrams.received(): a class handles the events of one category, or of one extension; found: CONNECTION with @WskSendBacklogEvent; DATAGRAM with @WskReceiveFromEvent
//     fix: split it:
//     class HandlerConnection { @WskSendBacklogEvent public void backlog() { ... } }
//     class HandlerDatagram { @WskReceiveFromEvent public void received() { ... } }

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
