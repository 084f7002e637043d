package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;

class Base {
    @WskSocketDeadEvent
    void dead() {}

    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(category = WskCategory.LISTEN)
class Handler extends Base {}
// ERROR[WSK023]: Base.received(): an event belongs to the category of its class; found: @WskReceiveFromEvent, an event of DATAGRAM, in a class of category LISTEN
//     fix: remove it, or @WskDispatchTable(category = WskCategory.DATAGRAM)

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
