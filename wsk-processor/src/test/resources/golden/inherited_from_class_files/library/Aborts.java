package golden.library;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.runtime.WskInspectId;

interface Aborts {
    @WskAbortEvent
    default void aborted(WskInspectId id) {}
}
