package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

@WskApplication({Base.class, Connection.class})
    //               ^ ERROR[WSK055]: a class of an application needs a dispatch table; found: Base, whose BaseDispatch does not exist
    //     fix: use a subclass of Base that decides what its handlers take
class App {}

abstract class Base<T> {
    @WskDisconnectEvent
    void disconnected(T socket) {}
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
