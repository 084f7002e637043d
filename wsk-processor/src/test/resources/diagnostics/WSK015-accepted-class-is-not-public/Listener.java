package cases;

import cases.connection.Connection;
import io.wsk.annotations.WskAcceptEvent;

class Listener extends Connection {
    @WskAcceptEvent
    Connection.Handler accepted() {
    //                 ^ ERROR[WSK015]: a returned handler object needs a dispatch table; found: Connection.Handler, whose Connection_HandlerDispatch is not public
    //     fix: make Connection.Handler public
        return null;
    }
}

class User {
    final ListenerDispatch table = ListenerDispatch.TABLE;
}
