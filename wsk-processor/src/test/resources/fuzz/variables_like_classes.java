package variables_like_classes;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;

/** Its table is called like a variable of another table. */
@WskDispatchTable(name = "context")
class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

@WskDispatchTable(name = "TABLE")
class Other {
    @WskDisconnectEvent
    void disconnected() {}
}

class OtherListener {
    @WskAcceptEvent
    Other accepted() {
        return new Other();
    }
}

@WskApplication({Connection.class, Listener.class, Other.class, OtherListener.class})
class Application {}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class datagram {
    @WskReceiveFromEvent
    static void received(WskDatagram datagram) {}

    @WskSocketDeadEvent
    static void dead(datagram context) {}
}

enum Outer {
    Nested,
    Other;

    static class Nested {
        @WskSocketDeadEvent
        static void dead(Nested nested) {}

        @WskReceiveFromEvent
        static void received(WskDatagram Outer) {}
    }
}
