package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;

@WskApplication({Listener.class, Listener.class, String.class, Datagrams.class})
    //                                   ^ ERROR[WSK052]: an application names each class once; found: Listener again
    //     fix: @WskApplication({Listener.class, String.class, Datagrams.class})
    //                                                 ^ ERROR[WSK051]: an application consists of handler classes; found: String, which handles no event
    //     fix: @WskApplication({Listener.class, Listener.class, Datagrams.class})
    //                   ^ ERROR[WSK054]: an application names the classes of its accepted connections; found: Listener.accepted() returns Connection, which is not among them
    //     fix: @WskApplication({Listener.class, Listener.class, String.class, Datagrams.class, Connection.class})
class App {}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

class Datagrams {
    @WskReceiveFromEvent
    private void received() {}
    //           ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: received() is private
    //     fix: @WskReceiveFromEvent void received() { ... }
}

/** Uses the client in every way that could be seen to fail. */
class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final AppClient client = AppClient.open(WskClientOptions.defaults());

    WskListenSocket listen(SocketAddress local) {
        return client.listen(new Listener(), local);
    }
}
