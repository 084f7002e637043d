package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskSocketDeadEvent;

abstract class Base {
    @WskSocketDeadEvent
    void dead() {}
}

@WskDispatchTable
class Handler extends Base {}
// ERROR[WSK022]: the events of a class tell its category; found: only @WskSocketDeadEvent, which fits LISTEN, CONNECTION or DATAGRAM
//     fix: say which: @WskDispatchTable(category = WskCategory.CONNECTION)

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
