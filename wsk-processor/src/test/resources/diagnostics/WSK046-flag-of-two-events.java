package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "busyEvent",
        flag = 0x01)
    //         ^ ERROR[WSK046]: each event of an extension has a flag of its own; found: @BusyEvent with flag 0x1, as @IdleEvent
    //     fix: flag = 0x04
@interface BusyEvent {}

/** Nobody handles it here, but its flag is taken. */
@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "fullEvent",
        flag = 0x02)
@interface FullEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}

    default void busyEvent(C context) {}

    default void fullEvent(C context) {}
}

class Handler {
    @IdleEvent
    void idle() {}

    @BusyEvent
    void busy() {}
}

class Another {
    @IdleEvent
    void idle() {}

    @BusyEvent
    void busy() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
