package golden.extension;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Watcher}: {@code @IdleEvent|@WokenEvent = 0x11}. */
@Generated("io.wsk.processor.WskProcessor")
public final class WatcherDispatch implements IdleDispatch<Watcher> {
    /** The events that have a handler: {@code @IdleEvent|@WokenEvent = 0x11}. */
    public static final int EVENT_MASK = 0x1 | 0x10;

    /** The events to enable with {@code setEventCallbacks}: {@code @IdleEvent = 0x1}. */
    public static final int ENABLED_EVENT_MASK = 0x1;

    /** The only instance: a table has no state. */
    public static final WatcherDispatch TABLE = new WatcherDispatch();

    private WatcherDispatch() {}

    @Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    /** @see Watcher#idle(Duration, Watcher) */
    @Override
    public void idleEvent(Watcher context, WskConnectionSocket socket, Duration silence) {
        Watcher.idle(silence, context);
    }

    /** @see Watcher#woken(java.nio.ByteBuffer) */
    @Override
    public boolean wokenEvent(Watcher context, WskConnectionSocket socket, WskDataIndication data) {
        return context.woken(data.buffer());
    }
}
