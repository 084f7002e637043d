package golden.inherited;

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

/** Dispatch table of {@link Heir}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
@Generated("io.wsk.processor.WskProcessor")
final class HeirDispatch implements WskConnectionDispatch<Heir> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code RECEIVE = 0x40}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final HeirDispatch TABLE = new HeirDispatch();

    private HeirDispatch() {}

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

    /** @see Heir#disconnected(WskConnectionSocket) */
    @Override
    public void disconnectEvent(Heir context, WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnected(socket);
    }

    /** @see Heir#received(WskConnectionSocket, java.nio.ByteBuffer) */
    @Override
    public ReceiveVerdict receiveEvent(Heir context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received(socket, data.buffer());
        return ReceiveVerdict.ACCEPTED;
    }

    /** @see Heir#backlog(long) */
    @Override
    public void sendBacklogEvent(Heir context, WskConnectionSocket socket, long idealBacklogSize) {
        context.backlog(idealBacklogSize);
    }

    /** @see Heir#dead(WskStatus) */
    @Override
    public void socketDeadEvent(Heir context, WskSocket socket, WskStatus status) {
        context.dead(status);
    }
}
