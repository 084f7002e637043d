package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
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

    default void stoppedEvent(C context) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = PulseDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface PulseEvent {}

interface PulseDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}

    default void stoppedEvent(C context) {}
}

/** The callbacks of both have the same signatures, and one of them has no handler. */
class Handler {
    @IdleEvent
    void idle(WskConnectionSocket socket) {}

    @PulseEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: EXTENSION IdleDispatch with @IdleEvent; EXTENSION PulseDispatch with @PulseEvent
 //     fix: split it:
 //     class HandlerIdle { @IdleEvent void idle(WskConnectionSocket socket) { ... } }
 //     class HandlerPulse { @PulseEvent void pulse(WskConnectionSocket socket) { ... } }
    void pulse(WskConnectionSocket socket) {}
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
