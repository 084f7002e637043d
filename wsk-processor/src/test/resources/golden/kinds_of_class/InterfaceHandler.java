package golden.kinds;

import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskInspectAction;

/** Not complete: whoever implements it adds the abort handler. */
public interface InterfaceHandler {
    @WskInspectEvent
    default WskInspectAction inspect() {
        return WskInspectAction.REJECT;
    }
}
