package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskInspectAction;

class Base {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}
}

class Handler extends Base {
// ERROR[WSK024]: Base.inspect(): @WskInspectEvent comes together with @WskAbortEvent; found: only @WskInspectEvent
//     fix: add @WskAbortEvent void abort(WskListenSocket socket, WskInspectId inspectId) { ... }
    @Override
    @WskSocketDeadEvent
    void aborted() {}
}

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
