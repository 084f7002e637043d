package golden.masks;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
@Generated("io.wsk.processor.WskProcessor")
public final class HandlerDispatch implements WskConnectionDispatch<Handler> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    public static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code DISCONNECT = 0x80}. */
    public static final int ENABLED_EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: {@code SEND_BACKLOG = 0x10}. */
    public static final int STATIC_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The only instance: a table has no state. */
    public static final HandlerDispatch TABLE = new HandlerDispatch();

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

    /** @see Handler#received() */
    @Override
    public ReceiveVerdict receiveEvent(Handler context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received();
        return ReceiveVerdict.ACCEPTED;
    }

    /** @see Handler#backlog() */
    @Override
    public void sendBacklogEvent(Handler context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog();
    }
}
