package cases;

import static cases.ServerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

class Server {
    @WskAcceptEvent
    Server accepted(WskAccept accept) {
        return new Server();
    }

    @WskReceiveEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: LISTEN with @WskAcceptEvent; CONNECTION with @WskReceiveEvent, @WskDisconnectEvent
 //     fix: split it:
 //     class ServerListener { @WskAcceptEvent ServerConnection accepted(WskAccept accept) { ... } }
 //     class ServerConnection { @WskReceiveEvent void received(WskConnectionSocket socket, ByteBuffer data) { ... } @WskDisconnectEvent void disconnected(WskConnectionSocket socket) { ... } }
 //     or, for a socket that takes either role: @WskDispatchTable(category = WskCategory.STREAM)
    void received(WskConnectionSocket socket, ByteBuffer data) {
        socket.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = ServerDispatch.EVENT_MASK;
    static final int ENABLED = ServerDispatch.ENABLED_EVENT_MASK;
    final ServerDispatch table = ServerDispatch.TABLE;

    ServerDispatch table(ServerDispatch other) {
        return switch (MASK) {
            case ServerDispatch.EVENT_MASK -> other;
            default -> ServerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }

    WskListenSocket listen(WskClient client, SocketAddress local) {
        return client.listen(new Server(), ServerDispatch.TABLE, local);
    }

    WskConnectionSocket connect(WskClient client, SocketAddress remote) {
        return client.connect(new Server(), ServerDispatch.TABLE, remote);
    }
}
