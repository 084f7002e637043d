package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    //                            ^ ERROR[WSK035]: only the callbacks of connections and datagram sockets can run on the client's executor; found: runOn = CLIENT_EXECUTOR in a class of category LISTEN
    //     fix: remove it; a class of accepted connections can have it
class Handler {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
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
