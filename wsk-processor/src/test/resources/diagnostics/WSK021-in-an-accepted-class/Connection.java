package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskDatagram;

class Connection {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}

    @WskSendBacklogEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: DATAGRAM with @WskReceiveFromEvent; CONNECTION with @WskSendBacklogEvent
 //     fix: split it:
 //     class ConnectionDatagram { @WskReceiveFromEvent void received(WskDatagram datagram) { ... } }
 //     class Connection { @WskSendBacklogEvent void backlog(long bytes) { ... } }
    void backlog(long bytes) {}
}
