package unknown_type_in_callback;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

interface SignalDispatch<C> extends WskExtensionDispatch<C> {
    default void signalEvent(C context, Missing missing, long count) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = SignalDispatch.class,
        method = "signalEvent",
        flag = 0x01)
@interface Signal {}

class Handler {
    @Signal
    void signalled(long count) {}
}
