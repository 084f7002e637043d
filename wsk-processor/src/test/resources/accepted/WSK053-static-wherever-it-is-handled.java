package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;

@WskApplication({Listener.class, Connection.class, Quiet.class, Datagrams.class})
class App {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class Connection {
    @WskReceiveEvent(enabled = WskEnabled.STATIC)
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

/** Has no receive handler, which needs nothing. */
class Quiet {
    @WskDisconnectEvent(enabled = WskEnabled.OFF)
    void disconnected() {}
}

class Datagrams {
    @WskReceiveFromEvent(enabled = WskEnabled.OFF)
    void received() {}
}
