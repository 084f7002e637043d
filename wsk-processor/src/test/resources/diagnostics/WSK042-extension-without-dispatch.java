package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
    //                          ^ ERROR[WSK042]: an event of an extension names its dispatch interface, and no other event does; found: @IdleEvent with the category EXTENSION and no dispatch interface
    //     fix: dispatch = ...Dispatch.class, the interface that declares idleEvent
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "wokenEvent",
        flag = 0x02)
@interface WokenEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void wokenEvent(C context, WskConnectionSocket socket) {}
}

/** The other event tells the extension: the mistake in the annotation is the only one. */
class Handler {
    @IdleEvent
    void idle(WskConnectionSocket socket) {}

    @WokenEvent
    void woken() {}
}

class Alone {
    @IdleEvent
    void idle() {}
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
