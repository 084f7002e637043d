package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtensionInterface;

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}

    void otherEvent(C context);
}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = IdleDispatch.class, method = "idleEvent", flag = 0x01)
    //                                                                       ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: IdleDispatch, which has no default for otherEvent(C)
    //     fix: interface IdleDispatch<C> extends WskExtensionDispatch<C> { ... }, with default methods only
@interface IdleEvent {}

@WskEventCallback(categories = WskCategory.EXTENSION, method = "lostEvent", flag = 0x01)
    //                                    ^ ERROR[WSK042]: an event of an extension names its dispatch interface, and no other event does; found: @LostEvent with the category EXTENSION and no dispatch interface
    //     fix: dispatch = ...Dispatch.class, the interface that declares lostEvent
@interface LostEvent {}

@WskEventCallback(
        categories = WskCategory.CONNECTION,
        dispatch = WskExtensionDispatch.class,
    //                                 ^ ERROR[WSK042]: an event of an extension names its dispatch interface, and no other event does; found: @LateEvent with the category CONNECTION and dispatch = WskExtensionDispatch.class
    //     fix: categories = WskCategory.EXTENSION, or remove dispatch
        method = "disconnectEvent",
        flag = 0x80)
@interface LateEvent {}

class Waiting {
    @IdleEvent
    void idle() {}
}

class Lost {
    @LostEvent
    void lost() {}
}

class Late {
    @LateEvent
    void late() {}
}

/** Uses the tables as what they were meant to be. */
class User {
    final WskConnectionDispatch<Late> connection = LateDispatch.TABLE;

    <P> void register(WskSocket socket, WskExtensionInterface<P> extension) {
        socket.registerExtension(extension, new Waiting(), WaitingDispatch.TABLE);
        socket.registerExtension(extension, new Lost(), LostDispatch.TABLE);
        socket.registerExtension(extension, new Late(), LateDispatch.TABLE);
    }
}
