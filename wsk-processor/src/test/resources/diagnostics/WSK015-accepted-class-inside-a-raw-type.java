package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;

class Server<T> {
    class Connection {
        @WskDisconnectEvent
        void disconnected() {}
    }

    @WskAcceptEvent
    @SuppressWarnings("rawtypes")
    Server.Connection accepted() {
    //                ^ ERROR[WSK015]: a returned handler object needs a dispatch table; found: Server.Connection, whose Server_ConnectionDispatch does not fit a raw type
    //     fix: return Server<?>.Connection
        return new Connection();
    }
}
