package golden.inherited;

import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskStatus;

interface Reports {
    @WskSocketDeadEvent
    default void dead(WskStatus reason) {}
}
