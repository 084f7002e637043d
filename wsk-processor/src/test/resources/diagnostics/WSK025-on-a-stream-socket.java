package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;

@WskDispatchTable(category = WskCategory.STREAM)
class Handler {
    @WskAcceptEvent
    Handler accepted() {
        return this;
    }

    @WskReceiveEvent
 // ^ WARNING[WSK025]: @WskReceiveEvent without @WskDisconnectEvent is most likely a mistake; found: only @WskReceiveEvent
 //     fix: add @WskDisconnectEvent void disconnect(WskConnectionSocket socket, WskDisconnectKind kind) { ... }, or @SuppressWarnings("wsk:025")
    void received() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
