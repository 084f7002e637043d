package golden.thirdparty;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code DISCONNECT|@UrgentEvent = 0x1080}. */
@Generated("io.wsk.processor.WskProcessor")
final class HandlerDispatch implements WskConnectionDispatch<Handler> {
    /** The events that have a handler: {@code DISCONNECT|@UrgentEvent = 0x1080}. */
    static final int EVENT_MASK = WSK_EVENT_DISCONNECT | 0x1000;

    /** The events that start enabled: {@code DISCONNECT = 0x80}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: {@code @UrgentEvent = 0x1000}. */
    static final int STATIC_EVENT_MASK = 0x1000;

    /** The only instance: a table has no state. */
    static final HandlerDispatch TABLE = new HandlerDispatch();

    private HandlerDispatch() {}

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

    /** @see Handler#disconnected() */
    @Override
    public void disconnectEvent(Handler context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected();
    }

    /** @see Handler#urgent(long) */
    @Override
    public void sendBacklogEvent(Handler context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.urgent(idealBacklogSize);
    }
}
