// p/Signal.java
package p;
import io.wsk.annotations.*;
@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = SignalDispatch.class, method = "signalEvent")
@interface Signal {}
// p/Other.java
package p;
import io.wsk.annotations.*;
@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = SignalDispatch.class, method = "otherEvent")
@interface Other {}
// p/SignalDispatch.java
package p;
import io.wsk.runtime.dispatch.*;
import java.util.*;
interface SignalDispatch<C> extends WskExtensionDispatch<C> {
    @SuppressWarnings("unchecked")
    default void signalEvent(C context, Map<String, int[]>[]... more) {}
    default void otherEvent(C context, List<?>... more) {}
}
// p/Handler.java
package p;
import java.util.*;
class Handler {
    @Signal void signalled(Map<String, int[]>[][] more) {}
    @Other void other(List<?>[] more) {}
}
