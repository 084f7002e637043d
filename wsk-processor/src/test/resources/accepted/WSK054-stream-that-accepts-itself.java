package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;

@WskApplication({Either.class, Listener.class, Connection.class})
class App {}

@WskDispatchTable(category = WskCategory.STREAM)
class Either {
    @WskAcceptEvent
    Either accepted() {
        return this;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

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
