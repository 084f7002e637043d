package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {
    WskEnabled enabled() default WskEnabled.ON;
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "wokenEvent",
        flag = 0x02)
@interface WokenEvent {
    WskEnabled enabled() default WskEnabled.STATIC;
    //         ^ ERROR[WSK026]: the static event mask has no flags of extensions, each of which has a mask of its own; found: enabled() default STATIC in @WokenEvent
    //     fix: default WskEnabled.ON, or OFF
}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}

    default void wokenEvent(C context, WskConnectionSocket socket) {}
}

class Handler {
    @IdleEvent(enabled = WskEnabled.STATIC)
    //                             ^ ERROR[WSK026]: the static event mask has no flags of extensions, each of which has a mask of its own; found: @IdleEvent(enabled = STATIC)
    //     fix: @IdleEvent(enabled = WskEnabled.ON), or OFF
    void idle(WskConnectionSocket socket) {}

    @WokenEvent
    void woken() {}
}

class Heir extends Handler {}

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
