package golden.clashes;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link WskConnectionSocket}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
@Generated("io.wsk.processor.WskProcessor")
final class WskConnectionSocketDispatch implements WskConnectionDispatch<WskConnectionSocket> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final WskConnectionSocketDispatch TABLE = new WskConnectionSocketDispatch();

    private WskConnectionSocketDispatch() {}

    @java.lang.Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @java.lang.Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    @java.lang.Override
    public int staticEventMask() {
        return STATIC_EVENT_MASK;
    }

    /** @see WskConnectionSocket#disconnected() */
    @java.lang.Override
    public void disconnectEvent(WskConnectionSocket context,
            io.wsk.runtime.WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnected();
    }

    /** @see WskConnectionSocket#received(io.wsk.runtime.WskConnectionSocket, java.nio.ByteBuffer) */
    @java.lang.Override
    public ReceiveVerdict receiveEvent(WskConnectionSocket context,
            io.wsk.runtime.WskConnectionSocket socket, WskDataIndication data,
            WskReceiveFlags flags) {
        context.received(socket, data.buffer());
        return ReceiveVerdict.ACCEPTED;
    }

    /** @see WskConnectionSocket#backlog() */
    @java.lang.Override
    @java.lang.SuppressWarnings("deprecation")
    public void sendBacklogEvent(WskConnectionSocket context,
            io.wsk.runtime.WskConnectionSocket socket, long idealBacklogSize) {
        context.backlog();
    }
}
