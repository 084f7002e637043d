package raw_inner_class;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;

class Outer<T> {
    class Connection {
        @WskDisconnectEvent
        void disconnected() {}
    }
}

class Listener {
    @WskAcceptEvent
    Outer.Connection accepted() {
        return null;
    }
}
