package cases;

import cases.connection.Connection;
import io.wsk.annotations.WskAcceptEvent;

class Listener {
    @WskAcceptEvent
    Connection.Handler<?> accepted() {
        return new Connection.Handler<>("one");
    }

    static final int MASK = ListenerDispatch.ACCEPTED_EVENT_MASK;
}
