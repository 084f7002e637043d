package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;

/** Neither without events nor returned by mistake: nobody knows the events of the connection. */
@WskApplication({Listener.class, Connection.class})
class App {}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class Connection {
    @WskDisconectEvent
  // ^ ERROR[compiler]: cannot find symbol
    void disconnected() {}
}

class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final ListenerDispatch table = ListenerDispatch.TABLE;
}
