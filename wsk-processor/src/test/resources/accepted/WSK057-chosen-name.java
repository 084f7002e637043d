package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

@WskApplication(value = Connection.class, name = "Network")
class App {
    WskConnectionSocket connect(SocketAddress remote) {
        Network network = Network.open(WskClientOptions.defaults());
        return network.connect(new Connection(), remote);
    }
}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
