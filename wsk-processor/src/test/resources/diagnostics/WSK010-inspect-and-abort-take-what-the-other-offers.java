package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;

class Handler {
    @WskInspectEvent
    WskInspectAction inspect(WskInspectId id) {
    //                                    ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskInspectId id
    //     fix: @WskInspectEvent WskInspectAction inspect(WskInspection id) { ... id.id() ... }
    //     @WskInspectEvent offers, in any order: WskListenSocket; WskInspection
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted(WskInspection inspection) {}
    //                         ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskInspection inspection
    //     fix: @WskAbortEvent void aborted(WskInspectId inspection) { ... }
    //     @WskAbortEvent offers, in any order: WskListenSocket; WskInspectId
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
