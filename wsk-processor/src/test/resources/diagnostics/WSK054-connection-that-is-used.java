package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import java.net.SocketAddress;

@WskApplication({First.class, Second.class})
    //                ^ ERROR[WSK054]: an application names the classes of its accepted connections; found: First.accepted() returns Connection, which is not among them
    //     fix: @WskApplication({First.class, Second.class, Connection.class})
class App {}

class First {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

/** The class that is missing is missing once. */
class Second {
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
    void use(AppClient app, SocketAddress address) {
        app.connect(new Connection(), address).close();
    }
}
