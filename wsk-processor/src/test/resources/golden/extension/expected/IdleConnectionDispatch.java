package golden.extension;

import io.wsk.runtime.WskConnectionSocket;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link IdleConnection}: {@code @IdleEvent = 0x1}. */
@Generated("io.wsk.processor.WskProcessor")
final class IdleConnectionDispatch implements IdleDispatch<IdleConnection> {
    /** The events that have a handler: {@code @IdleEvent = 0x1}. */
    static final int EVENT_MASK = 0x1;

    /** The events to enable with {@code setEventCallbacks}: {@code @IdleEvent = 0x1}. */
    static final int ENABLED_EVENT_MASK = 0x1;

    /** The only instance: a table has no state. */
    static final IdleConnectionDispatch TABLE = new IdleConnectionDispatch();

    private IdleConnectionDispatch() {}

    @Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    /** @see IdleConnection#idle(WskConnectionSocket) */
    @Override
    public void idleEvent(IdleConnection context, WskConnectionSocket socket, Duration silence) {
        context.idle(socket);
    }
}
