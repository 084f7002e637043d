package variable_arguments;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import java.util.List;
import java.util.Map;

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = SignalDispatch.class, method = "signalEvent")
@interface Signal {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = SignalDispatch.class, method = "otherEvent")
@interface Other {}

interface SignalDispatch<C> extends WskExtensionDispatch<C> {
    @SuppressWarnings("unchecked")
    default void signalEvent(C context, Map<String, int[]>[]... more) {}

    default void otherEvent(C context, List<?>... more) {}
}

class Handler {
    @Signal
    void signalled(Map<String, int[]>[][] more) {}

    @Other
    void other(List<?>[] more) {}
}
