package golden.connection;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
@Generated("io.wsk.processor.WskProcessor")
public final class HandlerDispatch implements WskConnectionDispatch<Handler> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    public static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    public static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    public static final int STATIC_EVENT_MASK = 0;

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

    /** @see Handler#disconnected(WskDisconnectKind, WskConnectionSocket) */
    @Override
    public void disconnectEvent(Handler context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected(kind, socket);
    }

    /** @see Handler#received(WskReceiveFlags, WskDataIndication, WskConnectionSocket) */
    @Override
    public ReceiveVerdict receiveEvent(Handler context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        return context.received(flags, data, socket);
    }

    /** @see Handler#backlog(long, WskConnectionSocket) */
    @Override
    public void sendBacklogEvent(Handler context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog(idealBacklogSize, socket);
    }

    /** @see Handler#dead(WskStatus, WskSocket) */
    @Override
    public void socketDeadEvent(Handler context, WskSocket socket, WskStatus status) {
        context.dead(status, socket);
    }
}
