package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskStatus;

class Handler {
    @WskReceiveEvent
    boolean received() {
    //      ^ ERROR[WSK012]: a handler returns only what its event understands; found: received() returns boolean
    //     fix: @WskReceiveEvent void received() { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return true;
    }

    @WskDisconnectEvent
    WskStatus disconnected() {
    //        ^ ERROR[WSK012]: a handler returns only what its event understands; found: disconnected() returns WskStatus
    //     fix: @WskDisconnectEvent void disconnected() { ... }
    //     @WskDisconnectEvent understands void
        return WskStatus.SUCCESS;
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
