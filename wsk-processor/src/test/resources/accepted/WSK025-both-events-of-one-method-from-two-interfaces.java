package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEventFlags;
import io.wsk.annotations.WskReceiveEvent;

interface Receives {
    @WskReceiveEvent
    default void activity() {}
}

interface Disconnects {
    @WskDisconnectEvent
    default void activity() {}
}

/** Overrides both: it handles both events. */
class Handler implements Receives, Disconnects {
    @Override
    public void activity() {}

    static final int MASK = HandlerDispatch.EVENT_MASK;

    String both(int mask) {
        return switch (mask) {
            case MASK -> "both";
            case WskEventFlags.WSK_EVENT_RECEIVE -> "one";
            default -> "none";
        };
    }
}
