package cases.lib;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

public class Idle {
    @WskEventCallback(
            categories = WskCategory.EXTENSION,
            dispatch = IdleDispatch.class,
    //                             ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: Idle.IdleDispatch, which is not public, as @IdleEvent is
    //     fix: public interface IdleDispatch<C> extends WskExtensionDispatch<C> { ... }, with default methods only
            method = "idleEvent",
            flag = 0x01)
    public @interface IdleEvent {}

    interface IdleDispatch<C> extends WskExtensionDispatch<C> {
        default void idleEvent(C context, WskConnectionSocket socket) {}
    }
}
