package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

class Listener<T extends Connection> {
    @WskAcceptEvent
    T accepted() {
        return null;
    }
}

@WskApplication(Listener.class)
    //                  ^ ERROR[WSK054]: an application names the classes of its accepted connections; found: Listener.accepted() returns Connection, which is not among them
    //     fix: @WskApplication({Listener.class, Connection.class})
class App {}
