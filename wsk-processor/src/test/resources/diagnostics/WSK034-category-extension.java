package cases;

import static cases.HandlerDispatch.EVENT_MASK;

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

@WskDispatchTable(category = WskCategory.EXTENSION)
    //                                  ^ ERROR[WSK034]: the table of an extension is not chosen by its category, but by its events; found: category = EXTENSION
    //     fix: remove category
class Handler {
    @IdleEvent
    void idle(WskConnectionSocket socket) {}
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
