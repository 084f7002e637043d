package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskStatus;
import java.net.SocketAddress;

@WskApplication({First.class, Second.class, Connection.class})
    //                              ^ ERROR[WSK056]: a client has one table for its own events; found: Second, besides First
    //     fix: handle them in First alone: @WskApplication({First.class, Connection.class})
class App {}

class First {
    @WskClientEvent
    WskStatus event() {
        return WskStatus.NOT_IMPLEMENTED;
    }
}

class Second {
    @WskClientEvent
    WskStatus event() {
        return WskStatus.NOT_IMPLEMENTED;
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

    WskConnectionSocket connect(SocketAddress remote) {
        return client.connect(new Connection(), remote);
    }
}
