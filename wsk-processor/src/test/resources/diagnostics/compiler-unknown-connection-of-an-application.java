package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import java.net.SocketAddress;

/** The class that is missing among these may be the one that is misspelled. */
@WskApplication({Listener.class, Conection.class})
    //                           ^ ERROR[compiler]: cannot find symbol
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

class User {
    void listen(AppClient client, SocketAddress local) {
        client.listen(new Listener(), local).close();
    }
}
