package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import java.util.List;
import java.util.Map;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = NamesDispatch.class,
        method = "namesEvent",
        flag = 0x01)
@interface NamesEvent {}

interface NamesDispatch<C> extends WskExtensionDispatch<C> {
    default List<String> namesEvent(C context, Map<String, ? extends List<?>> names, List<String>[] groups) {
        return List.of();
    }
}

class Handler {
    @NamesEvent
    List<String> names(List<String>[] groups, Map<String, ? extends List<?>> names) {
        return List.of();
    }
}
