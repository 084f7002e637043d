package golden.stream;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskStreamDispatch;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT|ACCEPT = 0x2D0}. */
@Generated("io.wsk.processor.WskProcessor")
final class HandlerDispatch implements WskStreamDispatch<Handler> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT|ACCEPT = 0x2D0}. */
    static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT
            | WSK_EVENT_ACCEPT;

    /** The events that start enabled: {@code RECEIVE|DISCONNECT|ACCEPT = 0x2C0}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT
            | WSK_EVENT_ACCEPT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int ACCEPTED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

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

    @Override
    public int acceptedEventMask() {
        return ACCEPTED_EVENT_MASK;
    }

    @Override
    public Optional<WskConnectionDispatch<?>> acceptedTable() {
        return Optional.of(HandlerDispatch.TABLE);
    }

    /** @see Handler#accepted(WskListenSocket) */
    @Override
    public AcceptVerdict acceptEvent(Handler context, WskListenSocket socket, WskAccept accept) {
        return accept.with(context.accepted(socket), HandlerDispatch.TABLE);
    }

    /** @see Handler#disconnected() */
    @Override
    public void disconnectEvent(Handler context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected();
    }

    /** @see Handler#received(WskConnectionSocket, java.nio.ByteBuffer) */
    @Override
    public ReceiveVerdict receiveEvent(Handler context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received(socket, data.buffer());
        return ReceiveVerdict.ACCEPTED;
    }

    /** @see Handler#backlog(long) */
    @Override
    public void sendBacklogEvent(Handler context, WskConnectionSocket socket,
            long idealBacklogSize) {
        context.backlog(idealBacklogSize);
    }
}
