package cases;

import static cases.OtherHandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = Other.class,
    //                  ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: Other, which does not extend WskExtensionDispatch<C>
    //     fix: interface Other<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface OtherEvent {}

interface Other<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}
}

class OtherHandler {
    @OtherEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = NotGeneric.class,
    //                       ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: NotGeneric, which has no type parameters
    //     fix: interface NotGeneric<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface NotGenericEvent {}

interface NotGeneric extends WskExtensionDispatch<Object> {
    default void idleEvent(Object context, WskConnectionSocket socket) {}
}

class NotGenericHandler {
    @NotGenericEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = TwoContexts.class,
    //                        ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: TwoContexts, which has 2 type parameters
    //     fix: interface TwoContexts<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface TwoContextsEvent {}

interface TwoContexts<C, S> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, S socket) {}
}

class TwoContextsHandler {
    @TwoContextsEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = Bounded.class,
    //                    ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: Bounded, which has a bound for C
    //     fix: interface Bounded<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface BoundedEvent {}

interface Bounded<C extends AutoCloseable> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}
}

class BoundedHandler {
    @BoundedEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = ForOthers.class,
    //                      ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: ForOthers, which does not extend WskExtensionDispatch<C>
    //     fix: interface ForOthers<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface ForOthersEvent {}

interface ForOthers<C> extends WskExtensionDispatch<String> {
    default void idleEvent(C context, WskConnectionSocket socket) {}
}

class ForOthersHandler {
    @ForOthersEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = AClass.class,
    //                   ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: AClass, which is not an interface
    //     fix: interface AClass<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface AClassEvent {}

abstract class AClass<C> implements WskExtensionDispatch<C> {
    void idleEvent(C context, WskConnectionSocket socket) {}
}

class AClassHandler {
    @AClassEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = Abstract.class,
    //                     ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: Abstract, which has no default for wokenEvent(C, WskConnectionSocket)
    //     fix: interface Abstract<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface AbstractEvent {}

interface Abstract<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context, WskConnectionSocket socket) {}

    void wokenEvent(C context, WskConnectionSocket socket);
}

class AbstractHandler {
    @AbstractEvent
    void idle(WskConnectionSocket socket) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = Sealed.class,
    //                   ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: Sealed, which is sealed
    //     fix: interface Sealed<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "idleEvent",
        flag = 0x01)
@interface SealedEvent {}

sealed interface Sealed<C> extends WskExtensionDispatch<C> permits Permitted {
    default void idleEvent(C context, WskConnectionSocket socket) {}
}

abstract non-sealed class Permitted implements Sealed<Object> {}

class SealedHandler {
    @SealedEvent
    void idle(WskConnectionSocket socket) {}
}

class Outer {
    private interface Hidden<C> extends WskExtensionDispatch<C> {
        default void idleEvent(C context, WskConnectionSocket socket) {}
    }

    @WskEventCallback(
            categories = WskCategory.EXTENSION,
            dispatch = Hidden.class,
    //                       ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: Outer.Hidden, which is private
    //     fix: interface Hidden<C> extends WskExtensionDispatch<C> { ... }, with default methods only
            method = "idleEvent",
            flag = 0x01)
    @interface HiddenEvent {}
}

class HiddenHandler {
    @Outer.HiddenEvent
    void idle(WskConnectionSocket socket) {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = OtherHandlerDispatch.EVENT_MASK;
    static final int ENABLED = OtherHandlerDispatch.ENABLED_EVENT_MASK;
    final OtherHandlerDispatch table = OtherHandlerDispatch.TABLE;

    OtherHandlerDispatch table(OtherHandlerDispatch other) {
        return switch (MASK) {
            case OtherHandlerDispatch.EVENT_MASK -> other;
            default -> OtherHandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
