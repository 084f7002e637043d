package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;

class WithInspect {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }

    @WskInspectEvent
 // ^ ERROR[WSK024]: @WskInspectEvent comes together with @WskAbortEvent; found: only @WskInspectEvent
 //     fix: add @WskAbortEvent void abort(WskListenSocket socket, WskInspectId inspectId) { ... }
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }
}

class Handler {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }

    @WskAbortEvent
 // ^ ERROR[WSK024]: @WskAbortEvent comes together with @WskInspectEvent; found: only @WskAbortEvent
 //     fix: add @WskInspectEvent WskInspectAction inspect(WskListenSocket socket, WskInspection inspection) { ... }
    void aborted() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
