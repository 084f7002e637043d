package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdelDispatch.class,
    //             ^ ERROR[compiler]: cannot find symbol
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {}

class Handler {
    @IdleEvent
    void idle(WskConnectionSocket socket) {}
}

class Second {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
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
