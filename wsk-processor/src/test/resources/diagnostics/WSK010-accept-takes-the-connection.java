package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.net.InetSocketAddress;

class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}

class Handler {
    @WskAcceptEvent
    Connection accepted(WskConnectionSocket socket, InetSocketAddress remote, Connection connection) {
    //                                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskConnectionSocket socket
    //     fix: @WskAcceptEvent Connection accepted(WskAccept socket) { ... socket.socket() ... socket.remoteAddress() ... }
    //     @WskAcceptEvent offers, in any order: WskListenSocket; WskAccept
    //                                                                ^ ERROR[WSK010]: a handler takes only what its event offers; found: InetSocketAddress remote
    //     fix: @WskAcceptEvent Connection accepted(WskAccept socket) { ... socket.socket() ... socket.remoteAddress() ... }
    //     @WskAcceptEvent offers, in any order: WskListenSocket; WskAccept
    //                                                                                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: Connection connection
    //     fix: @WskAcceptEvent Connection accepted(WskAccept socket) { ... socket.socket() ... socket.remoteAddress() ... }
    //     @WskAcceptEvent offers, in any order: WskListenSocket; WskAccept
        return connection;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
