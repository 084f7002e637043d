package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskSocket;
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
        method = "wokenEvent",
        flag = 0x02)
@interface WokenEvent {}

interface Idles<X, S> {
    default void idleEvent(X context, S socket) {}
}

interface IdleDispatch<C> extends WskExtensionDispatch<C>, Idles<C, WskSocket> {
    default void wokenEvent() {}

    default void wokenEvent(C context) {}
}

class Handler {
    @IdleEvent
    void idle(WskSocket socket) {}

    @WokenEvent
    void woken() {}
}
