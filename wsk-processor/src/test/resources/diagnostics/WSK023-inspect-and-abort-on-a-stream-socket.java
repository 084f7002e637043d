package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskInspectAction;

@WskDispatchTable(category = WskCategory.STREAM)
class Handler {
    @WskAcceptEvent
    Handler accepted() {
        return this;
    }

    @WskInspectEvent
 // ^ ERROR[WSK023]: an event belongs to the category of its class; found: @WskInspectEvent and @WskAbortEvent, events of LISTEN, in a class of category STREAM
 //     fix: remove them, or @WskDispatchTable(category = WskCategory.LISTEN)
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
