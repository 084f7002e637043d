package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

@WskApplication(Connection.class)
class App {
    WskConnectionSocket connect(AppClient client, SocketAddress remote) {
        return client.connect(new Connection(), remote);
    }
}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
