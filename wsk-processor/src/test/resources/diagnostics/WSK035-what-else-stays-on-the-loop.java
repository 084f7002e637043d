package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskRunOn;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskStatus;
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

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    //                            ^ ERROR[WSK035]: only the callbacks of connections and datagram sockets can run on the client's executor; found: runOn = CLIENT_EXECUTOR in a class of category EXTENSION IdleDispatch
    //     fix: remove it
class Watcher {
    @IdleEvent
    void idle() {}
}

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    //                            ^ ERROR[WSK035]: only the callbacks of connections and datagram sockets can run on the client's executor; found: runOn = CLIENT_EXECUTOR in a class of category CLIENT
    //     fix: remove it
class Client {
    @WskClientEvent
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}

@WskDispatchTable(category = WskCategory.LISTEN, runOn = WskRunOn.CLIENT_EXECUTOR)
    //                                                           ^ ERROR[WSK035]: only the callbacks of connections and datagram sockets can run on the client's executor; found: runOn = CLIENT_EXECUTOR in a class of category LISTEN
    //     fix: remove it; a class of accepted connections can have it
class Handler {
    @WskSocketDeadEvent
    void dead() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
