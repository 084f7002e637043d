package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "HandlerDispatch")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: HandlerDispatch, which is also the table of cases.Handler
    //     fix: @WskDispatchTable(name = "AnotherTable")
class Another {
    @WskReceiveFromEvent
    void received() {}
}

class Handler {
    @WskReceiveFromEvent
    void received() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
