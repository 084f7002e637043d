package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

/** Two classes, although one is the other; which table is meant the type of the argument says. */
@WskApplication({Connection.class, Heir.class})
class App {
    WskConnectionSocket connect(AppClient client, SocketAddress remote) {
        return client.connect(new Heir(), remote);
    }
}

class Heir extends Connection {}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
