package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.runtime.WskClient;
import java.net.SocketAddress;

@WskDispatchTable(category = WskCategory.DATAGRAM)
    //                                  ^ ERROR[WSK023]: an event belongs to the category of its class; found: @WskDisconnectEvent, an event of CONNECTION or STREAM, in a class of category DATAGRAM
    //     fix: @WskDispatchTable(category = WskCategory.CONNECTION)
class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

@WskApplication({Listener.class, Connection.class})
class App {}

/** What the events are made for works in spite of the mistake. */
class User {
    void use(WskClient client, AppClient app, SocketAddress address) {
        client.connect(new Connection(), ConnectionDispatch.TABLE, address).close();
        app.connect(new Connection(), address).close();
        app.listen(new Listener(), address).close();
    }
}
