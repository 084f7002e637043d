package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskRunOn;

@WskApplication({Listener.class, Connection.class})
class App {}

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    //                            ^ ERROR[WSK035]: only the callbacks of connections and datagram sockets can run on the client's executor; found: runOn = CLIENT_EXECUTOR in a class of category LISTEN
    //     fix: remove it; a class of accepted connections can have it
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
    final AppClient app = AppClient.open();
}
