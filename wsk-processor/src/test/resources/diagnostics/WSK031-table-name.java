package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "my.Table")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "my.Table"
    //     fix: name = "Table"
class Handler {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(name = "record")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "record"
    //     fix: name = "KeywordDispatch"
class Keyword {
    @WskReceiveFromEvent
    void received() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
