package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;

@WskApplication({Listener.class, Connection.class, Listener.class})
    //                                                     ^ ERROR[WSK052]: an application names each class once; found: Listener again
    //     fix: @WskApplication({Listener.class, Connection.class})
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

/** Uses the client in every way that could be seen to fail. */
class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final AppClient client = AppClient.open(WskClientOptions.defaults());

    WskListenSocket listen(SocketAddress local) {
        return client.listen(new Listener(), local);
    }

    WskConnectionSocket connect(SocketAddress remote) {
        return client.connect(new Connection(), remote);
    }
}
