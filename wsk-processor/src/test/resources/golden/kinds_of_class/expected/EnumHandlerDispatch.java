package golden.kinds;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link EnumHandler}: {@code SEND_BACKLOG = 0x10}. */
@Generated("io.wsk.processor.WskProcessor")
final class EnumHandlerDispatch implements WskConnectionDispatch<EnumHandler> {
    /** The events that have a handler: {@code SEND_BACKLOG = 0x10}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that start enabled: {@code SEND_BACKLOG = 0x10}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final EnumHandlerDispatch TABLE = new EnumHandlerDispatch();

    private EnumHandlerDispatch() {}

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

    /** @see EnumHandler#backlog() */
    @Override
    public void sendBacklogEvent(EnumHandler context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog();
    }
}
