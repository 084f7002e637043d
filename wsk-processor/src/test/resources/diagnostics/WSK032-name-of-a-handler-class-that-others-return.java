package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;

@WskDispatchTable(name = "Handler")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: Handler, which is also a class of package cases
    //     fix: @WskDispatchTable(name = "ConnectionTable")
class Connection {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

/** Refers to the table: it must be there, under another name, in spite of the mistake. */
class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

@WskApplication({Listener.class, Connection.class, Handler.class})
class Application {
    static final Class<?> CLIENT = ApplicationClient.class;
}
