package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Base {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler extends Base {
// WARNING[WSK025]: Base.received(): @WskReceiveEvent without @WskDisconnectEvent is most likely a mistake; found: only @WskReceiveEvent
//     fix: add @WskDisconnectEvent void disconnect(WskConnectionSocket socket, WskDisconnectKind kind) { ... }, or @SuppressWarnings("wsk:025")
    @Override
    @WskSendBacklogEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
