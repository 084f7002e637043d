package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01)
@interface IdleEvent {
    WskEnabled enabled() default WskEnabled.OFF;
}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}
}

class Watcher {
    @IdleEvent(enabled = WskEnabled.ON)
    void idle() {}
}

class Connection {
    @WskReceiveEvent(enabled = WskEnabled.STATIC)
    void received() {}

    @WskDisconnectEvent(enabled = WskEnabled.STATIC)
    void disconnected() {}
}
