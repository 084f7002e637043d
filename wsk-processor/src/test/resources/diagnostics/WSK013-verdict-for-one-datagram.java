package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagram datagram) {
    //                 ^ ERROR[WSK013]: a handler that takes one element at a time returns void, because a verdict covers all of them; found: ReceiveFromVerdict for one WskDatagram
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { ... }
    //     or, for all of them: @WskReceiveFromEvent ReceiveFromVerdict received(WskDatagramIndication datagram) { ... }
        return ReceiveFromVerdict.ACCEPTED;
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
