package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;

/** Waits on the executor, and elsewhere only in what is no handler. */
@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
class OnTheExecutor {
    @WskDisconnectEvent
    synchronized void disconnected() {}
}

class OnTheLoop {
    @WskReceiveFromEvent
    void received() {}

    synchronized int count() {
        return 0;
    }
}
