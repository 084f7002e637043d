package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskInspectAction;

/** Accepts with requests of its own: an accept handler is not needed. */
class Handler {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}
}
