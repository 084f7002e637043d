package masks_of_extensions;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import java.util.Optional;

/** Methods that are called like the masks of tables, but are not. */
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

    default Optional<String> acceptedTable() {
        return Optional.empty();
    }

    default void signalEvent(C context) {}
}

interface OverloadDispatch<C> extends WskExtensionDispatch<C> {
    int eventMask(int category);

    default void overloadEvent(C context) {}
}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = SignalDispatch.class,
        method = "signalEvent",
        flag = 0x01)
@interface Signal {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = OverloadDispatch.class,
        method = "overloadEvent",
        flag = 0x01)
@interface Overload {}

class Handler {
    @Signal
    void signalled() {}
}

class Overloaded {
    @Overload
    void overloaded() {}
}

class Mixed {
    @Signal
    void signalled() {}

    @WskReceiveFromEvent
    void received() {}
}
