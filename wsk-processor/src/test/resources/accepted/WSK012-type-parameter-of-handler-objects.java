package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import java.util.function.Supplier;

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

/** Every object that it can return is one of a connection. */
record Listener<C extends Connection>(Supplier<C> connections) {
    @WskAcceptEvent
    C accepted() {
        return connections.get();
    }
}
