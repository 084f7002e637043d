package golden.nested;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Outer.Protected}: {@code SEND_BACKLOG = 0x10}. */
@Generated("io.wsk.processor.WskProcessor")
final class Outer_ProtectedDispatch implements WskConnectionDispatch<Outer.Protected> {
    /** The events that have a handler: {@code SEND_BACKLOG = 0x10}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that start enabled: {@code SEND_BACKLOG = 0x10}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final Outer_ProtectedDispatch TABLE = new Outer_ProtectedDispatch();

    private Outer_ProtectedDispatch() {}

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

    /** @see Outer.Protected#backlog() */
    @Override
    public void sendBacklogEvent(Outer.Protected context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog();
    }
}
