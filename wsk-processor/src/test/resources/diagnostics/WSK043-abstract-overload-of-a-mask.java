package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = SignalDispatch.class,
    //                           ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: SignalDispatch, which has no default for eventMask(int)
    //     fix: interface SignalDispatch<C> extends WskExtensionDispatch<C> { ... }, with default methods only
        method = "signalEvent",
        flag = 0x01)
@interface SignalEvent {}

interface SignalDispatch<C> extends WskExtensionDispatch<C> {
    int eventMask(int category);

    default void signalEvent(C context) {}
}
