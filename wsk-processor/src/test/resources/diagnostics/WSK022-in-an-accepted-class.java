package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSocketDeadEvent;

class Connection {
// ERROR[WSK022]: the events of a class tell its category; found: only @WskSocketDeadEvent, which fits LISTEN, CONNECTION or DATAGRAM
//     fix: say which: @WskDispatchTable(category = WskCategory.CONNECTION)
    @WskSocketDeadEvent
    void dead() {}
}

class Handler {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
