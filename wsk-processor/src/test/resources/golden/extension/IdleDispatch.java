package golden.extension;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import java.time.Duration;

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    /** Nothing has arrived for a while. */
    default void idleEvent(C context, WskConnectionSocket socket, Duration silence) {}

    /** Something has arrived at last. */
    default boolean wokenEvent(C context, WskConnectionSocket socket, WskDataIndication data) {
        return false;
    }
}
