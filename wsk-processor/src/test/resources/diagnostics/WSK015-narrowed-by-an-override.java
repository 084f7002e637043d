package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;

class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}

abstract class Open<T> extends Connection {
    @WskDisconnectEvent
    void disconnected(T socket) {}
}

class Base {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class Handler extends Base {
    @Override
    Open<WskConnectionSocket> accepted() {
    //                        ^ ERROR[WSK015]: a returned handler object needs a dispatch table; found: Open<WskConnectionSocket>, whose OpenDispatch does not exist
    //     fix: use a subclass of Open that decides what its handlers take
        return null;
    }
}

class Heir extends Handler {
    @Override
    Open<WskConnectionSocket> accepted() {
        return null;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
