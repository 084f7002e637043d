package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}
}

@WskDispatchTable(name = "Idle", category = WskCategory.INFERRED)
class Handler {
    @IdleEvent
    void idle() {}
}
