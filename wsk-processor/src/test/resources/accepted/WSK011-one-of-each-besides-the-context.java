package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;

class Handler {
    @WskReceiveFromEvent
    static void received(Handler self, WskDatagramSocket socket, WskDatagram datagram) {}
}

/** Two parameters of almost the same kind: the context is a socket of its own making. */
class Connection {
    @WskSendBacklogEvent
    static void backlog(WskConnectionSocket socket, Connection connection, long bytes) {}
}
