package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;

/** That it handles no event is said where it is returned. */
@WskApplication({Listener.class, Connection.class})
class App {}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
    //         ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Connection, which has none
    //     fix: annotate the handlers in Connection with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return new Connection();
    }
}

class Connection {
    void disconnected() {}
}

class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final ListenerDispatch table = ListenerDispatch.TABLE;
}
