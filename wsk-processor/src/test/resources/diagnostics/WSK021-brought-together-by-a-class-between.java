package cases;

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

abstract class Between implements Datagrams, Backlog {}
    //   ^ ERROR[WSK021]: Datagrams.received(): a class handles the events of one category, or of one extension; found: CONNECTION with @WskSendBacklogEvent; DATAGRAM with @WskReceiveFromEvent
    //     fix: split it:
    //     class BetweenConnection { @WskSendBacklogEvent public void backlog() { ... } }
    //     class BetweenDatagram { @WskReceiveFromEvent public void received() { ... } }

class Handler extends Between {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
