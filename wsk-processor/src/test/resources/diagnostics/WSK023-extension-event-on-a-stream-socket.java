package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}
}

@WskDispatchTable(category = WskCategory.STREAM)
class Handler {
    @IdleEvent
 // ^ ERROR[WSK023]: an event belongs to the category of its class; found: @IdleEvent, an event of EXTENSION IdleDispatch, in a class of category STREAM
 //     fix: remove it
    void idle(WskConnectionSocket socket) {}

    @WskAcceptEvent
    Handler accepted() {
        return this;
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
