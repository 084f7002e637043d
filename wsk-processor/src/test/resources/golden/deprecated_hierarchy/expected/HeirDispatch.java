package golden.deprecated.hierarchy;

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

/** Dispatch table of {@link Heir}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
@Generated("io.wsk.processor.WskProcessor")
final class HeirDispatch implements WskConnectionDispatch<Heir> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

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

    /** @see Heir#disconnected() */
    @Override
    public void disconnectEvent(Heir context, WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnected();
    }

    /** @see Heir#received() */
    @Override
    public ReceiveVerdict receiveEvent(Heir context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received();
        return ReceiveVerdict.ACCEPTED;
    }

    /** @see Heir#backlog() */
    @Override
    @SuppressWarnings("removal")
    public void sendBacklogEvent(Heir context, WskConnectionSocket socket, long idealBacklogSize) {
        Heir.backlog();
    }
}
