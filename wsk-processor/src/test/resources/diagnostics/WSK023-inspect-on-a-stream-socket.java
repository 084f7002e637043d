package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;

@WskDispatchTable(category = WskCategory.STREAM)
class Handler {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }

    @WskInspectEvent
 // ^ ERROR[WSK023]: an event belongs to the category of its class; found: @WskInspectEvent, an event of LISTEN, in a class of category STREAM
 //     fix: remove it, or @WskDispatchTable(category = WskCategory.LISTEN)
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }
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
