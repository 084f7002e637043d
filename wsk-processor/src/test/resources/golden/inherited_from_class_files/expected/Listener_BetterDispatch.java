package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Listener.Better}: {@code SEND_BACKLOG = 0x10}. */
@Generated("io.wsk.processor.WskProcessor")
final class Listener_BetterDispatch implements WskConnectionDispatch<Listener.Better> {
    /** The events that have a handler: {@code SEND_BACKLOG = 0x10}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that start enabled: {@code SEND_BACKLOG = 0x10}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final Listener_BetterDispatch TABLE = new Listener_BetterDispatch();

    private Listener_BetterDispatch() {}

    @Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    @Override
    public int staticEventMask() {
        return STATIC_EVENT_MASK;
    }

    /** @see Listener.Better#backlog() */
    @Override
    public void sendBacklogEvent(Listener.Better context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog();
    }
}
