package golden.inherited.base;

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

/** Dispatch table of {@link Base}: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
@Generated("io.wsk.processor.WskProcessor")
public final class BaseDispatch implements WskConnectionDispatch<Base> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    public static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code RECEIVE|DISCONNECT = 0xC0}. */
    public static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    public static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    public static final BaseDispatch TABLE = new BaseDispatch();

    private BaseDispatch() {}

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

    /** @see Base#disconnected(WskConnectionSocket) */
    @Override
    public void disconnectEvent(Base context, WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnected(socket);
    }

    /** @see Base#received(WskConnectionSocket, java.nio.ByteBuffer) */
    @Override
    public ReceiveVerdict receiveEvent(Base context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received(socket, data.buffer());
        return ReceiveVerdict.ACCEPTED;
    }

    /** @see Base#backlog(long) */
    @Override
    public void sendBacklogEvent(Base context, WskConnectionSocket socket, long idealBacklogSize) {
        context.backlog(idealBacklogSize);
    }
}
