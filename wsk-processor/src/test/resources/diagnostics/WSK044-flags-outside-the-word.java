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
        flag = 0x40)
    //         ^ ERROR[WSK044]: an event of an extension has a flag that is one bit of 0x01 to 0x20; found: @IdleEvent with flag 0x40
    //     fix: flag = 0x01, 0x02, 0x04, 0x08, 0x10 or 0x20, a different one for each event
@interface IdleEvent {
    WskEnabled enabled() default WskEnabled.ON;
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "twoEvent",
        flag = 0x03)
    //         ^ ERROR[WSK044]: an event of an extension has a flag that is one bit of 0x01 to 0x20; found: @TwoEvent with flag 0x3
    //     fix: flag = 0x01, 0x02, 0x04, 0x08, 0x10 or 0x20, a different one for each event
@interface TwoEvent {
    WskEnabled enabled() default WskEnabled.ON;
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "disableEvent",
        flag = 0x80000000)
    //         ^ ERROR[WSK044]: an event of an extension has a flag that is one bit of 0x01 to 0x20; found: @DisableEvent with flag 0x80000000
    //     fix: flag = 0x01, 0x02, 0x04, 0x08, 0x10 or 0x20, a different one for each event
@interface DisableEvent {
    WskEnabled enabled() default WskEnabled.ON;
}

@WskEventCallback(
// ERROR[WSK044]: an event of an extension has a flag that is one bit of 0x01 to 0x20; found: @NoneEvent with flag 0x0
//     fix: flag = 0x01, 0x02, 0x04, 0x08, 0x10 or 0x20, a different one for each event
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "noneEvent")
@interface NoneEvent {
    WskEnabled enabled() default WskEnabled.ON;
}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}

    default void twoEvent(C context, WskConnectionSocket socket) {}

    default void disableEvent(C context, WskConnectionSocket socket) {}

    default void noneEvent(C context, WskConnectionSocket socket) {}
}

class Handler {
    @IdleEvent
    void idle(WskConnectionSocket socket) {}

    @TwoEvent
    void two(WskConnectionSocket socket) {}

    @DisableEvent
    void disable(WskConnectionSocket socket) {}

    @NoneEvent
    void none(WskConnectionSocket socket) {}
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
