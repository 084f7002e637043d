package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = SignalDispatch.class,
        method = "signalEvent",
        flag = 0x01)
@interface SignalEvent {}

interface SignalDispatch<C> extends WskExtensionDispatch<C> {
    default String staticEventMask() {
        return "";
    }

    static int acceptedEventMask() {
        return 0;
    }

    default int implementsSignal() {
        return 0;
    }

    @Override
    String toString();

    default void signalEvent(C context) {}
}

class Handler {
    @SignalEvent
    void signalled() {}
}
