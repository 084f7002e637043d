package golden.nested;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Outer.Api.Impl}: {@code SEND_BACKLOG = 0x10}. */
@Generated("io.wsk.processor.WskProcessor")
final class Outer_Api_ImplDispatch implements WskConnectionDispatch<Outer.Api.Impl> {
    /** The events that have a handler: {@code SEND_BACKLOG = 0x10}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that start enabled: {@code SEND_BACKLOG = 0x10}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final Outer_Api_ImplDispatch TABLE = new Outer_Api_ImplDispatch();

    private Outer_Api_ImplDispatch() {}

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

    /** @see Outer.Api.Impl#backlog() */
    @Override
    public void sendBacklogEvent(Outer.Api.Impl context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog();
    }
}
