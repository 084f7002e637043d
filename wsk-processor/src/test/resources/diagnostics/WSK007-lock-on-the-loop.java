package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;

class Handler {
    @WskDisconnectEvent
    synchronized void disconnected() {}
    //                ^ WARNING[WSK007]: a handler on the loop waits for nothing, because all sockets of the loop would wait with it; found: disconnected() is synchronized
    //     fix: @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR) on the class, or no lock, or @SuppressWarnings("wsk:007")
}

class Heir extends Handler {}

class Suppressed {
    @SuppressWarnings("wsk:007")
    @WskDisconnectEvent
    synchronized void disconnected() {}
}

/** Waits where it may. */
@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
class Datagrams {
    @WskReceiveFromEvent
    synchronized void received() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
