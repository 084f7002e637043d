package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;

/** Incomplete, which an abstract class may be. */
abstract class Base {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.ACCEPT;
    }
}

interface Aborts {
    @WskAbortEvent
    default void aborted(WskInspectId id) {}
}

class Handler extends Base implements Aborts {}
