package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

@WskApplication(value = Connection.class, name = "my-client")
    //                                           ^ ERROR[WSK057]: the name of the client of an application is a simple class name; found: name = "my-client"
    //     fix: name = "AppClient"
class App {}

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
