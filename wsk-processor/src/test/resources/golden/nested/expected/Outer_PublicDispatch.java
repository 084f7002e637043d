package golden.nested;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Outer.Public}: {@code SEND_BACKLOG = 0x10}. */
@Generated("io.wsk.processor.WskProcessor")
public final class Outer_PublicDispatch implements WskConnectionDispatch<Outer.Public> {
    /** The events that have a handler: {@code SEND_BACKLOG = 0x10}. */
    public static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that start enabled: {@code SEND_BACKLOG = 0x10}. */
    public static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that the client must enable statically: none. */
    public static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    public static final Outer_PublicDispatch TABLE = new Outer_PublicDispatch();

    private Outer_PublicDispatch() {}

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

    /** @see Outer.Public#backlog() */
    @Override
    public void sendBacklogEvent(Outer.Public context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog();
    }
}
