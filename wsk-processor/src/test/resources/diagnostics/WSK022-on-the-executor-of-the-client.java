package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskRunOn;
import io.wsk.annotations.WskSocketDeadEvent;

@WskDispatchTable(name = "Callbacks", runOn = WskRunOn.CLIENT_EXECUTOR)
class Handler {
// ERROR[WSK022]: the events of a class tell its category; found: only @WskSocketDeadEvent, which fits LISTEN, CONNECTION or DATAGRAM
//     fix: say which: @WskDispatchTable(name = "Callbacks", category = WskCategory.CONNECTION, runOn = WskRunOn.CLIENT_EXECUTOR)
    @WskSocketDeadEvent
    void dead() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = Callbacks.EVENT_MASK;
    final Callbacks table = Callbacks.TABLE;
}
