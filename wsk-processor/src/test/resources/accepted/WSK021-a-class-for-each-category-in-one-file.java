package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;

class Server {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }

    @WskSocketDeadEvent
    void dead() {}

    class Connection {
        @WskSocketDeadEvent
        void dead() {}

        @WskReceiveEvent
        void received() {}

        @WskDisconnectEvent
        void disconnected() {}

        class Datagrams extends Server.Dead {
            @WskReceiveFromEvent
            void received() {}
        }
    }

    static class Dead {
        void dead() {}
    }
}
