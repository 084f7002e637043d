package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01,
        requires = BusyEvent.class)
@interface IdleEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "busyEvent",
        flag = 0x02,
        expects = IdleEvent.class)
@interface BusyEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}

    default void busyEvent(C context) {}
}

class Handler {
    @IdleEvent
    void idle() {}

    @BusyEvent
    void busy() {}
}
