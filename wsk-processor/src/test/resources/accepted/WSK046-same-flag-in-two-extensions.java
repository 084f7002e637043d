package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

/** Each extension has a word of its own. */
@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = PulseDispatch.class,
        method = "pulseEvent",
        flag = 0x01)
@interface PulseEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}

    default void busyEvent(C context) {}
}

interface PulseDispatch<C> extends WskExtensionDispatch<C> {
    default void pulseEvent(C context) {}
}

class IdleHandler {
    @IdleEvent
    void idle() {}
}

class PulseHandler {
    @PulseEvent
    void pulse() {}
}
