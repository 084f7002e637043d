package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import java.util.List;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "lateEvent",
    //           ^ ERROR[WSK045]: a callback of an extension takes the context first, and only the context has the type of a type parameter; found: IdleDispatch.lateEvent(WskConnectionSocket, C)
    //     fix: default void lateEvent(C context, WskConnectionSocket socket) { ... }
        flag = 0x01)
@interface LateEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "fixedEvent",
    //           ^ ERROR[WSK045]: a callback of an extension takes the context first, and only the context has the type of a type parameter; found: IdleDispatch.fixedEvent(WskConnectionSocket)
    //     fix: default void fixedEvent(C context, WskConnectionSocket socket) { ... }
        flag = 0x02)
@interface FixedEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "genericEvent",
    //           ^ ERROR[WSK045]: a callback of an extension takes the context first, and only the context has the type of a type parameter; found: IdleDispatch.genericEvent(C, T)
    //     fix: default void genericEvent(C context) { ... }
        flag = 0x04)
@interface GenericEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "twiceEvent",
    //           ^ ERROR[WSK045]: a callback of an extension takes the context first, and only the context has the type of a type parameter; found: IdleDispatch.twiceEvent(C, List<C>)
    //     fix: default void twiceEvent(C context) { ... }
        flag = 0x08)
@interface TwiceEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void lateEvent(WskConnectionSocket socket, C context) {}

    static void fixedEvent(WskConnectionSocket socket) {}

    default <T> void genericEvent(C context, T argument) {}

    default void twiceEvent(C context, List<C> others) {}
}

class Handler {
    @LateEvent
    void late() {}

    @FixedEvent
    void fixed() {}

    @GenericEvent
    void generic() {}

    @TwiceEvent
    void twice() {}
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
