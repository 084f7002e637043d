package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.dispatch.WskConnectionDispatch;

/** What it handles nobody knows, but that it has a table all its users know. */
class Connection {
    @WskRecieveEvent
  // ^ ERROR[compiler]: cannot find symbol
    void received() {}
}

class Heir extends Connection {}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

@WskApplication({Listener.class, Connection.class})
class Application {
    ApplicationClient client;
}

class User {
    static final int MASK = ConnectionDispatch.EVENT_MASK | HeirDispatch.EVENT_MASK;
    final WskConnectionDispatch<Connection> table = ConnectionDispatch.TABLE;
}
