package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;

class Handler {
    @WskDisconnectEvent
    synchronized void disconnected() {}
    //                ^ WARNING[WSK007]: a handler on the loop waits for nothing, because all sockets of the loop would wait with it; found: disconnected() is synchronized
    //     fix: remove synchronized, as the handlers of one socket run one at a time anyhow, or @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR) on the class, or @SuppressWarnings("wsk:007")
}

class Heir extends Handler {}

/** Cannot run on the executor. */
class Listener {
    @WskAcceptEvent
    synchronized AcceptVerdict accepted(WskAccept accept) {
    //                         ^ WARNING[WSK007]: a handler on the loop waits for nothing, because all sockets of the loop would wait with it; found: accepted(WskAccept) is synchronized
    //     fix: remove synchronized, as the handlers of one socket run one at a time anyhow, or @SuppressWarnings("wsk:007")
        return accept.reject();
    }
}

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
