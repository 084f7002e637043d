package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
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

class Watcher {
    @IdleEvent
    void idle() {}
}

class Handler {
    @WskAcceptEvent
    Watcher accepted() {
    //      ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Watcher, which has those of EXTENSION IdleDispatch
    //     fix: return an object of another class, which handles @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return new Watcher();
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
