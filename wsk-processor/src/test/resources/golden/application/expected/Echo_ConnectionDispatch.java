package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Echo.Connection}: {@code RECEIVE|DISCONNECT = 0xC0}. */
@Generated("io.wsk.processor.WskProcessor")
final class Echo_ConnectionDispatch implements WskConnectionDispatch<Echo.Connection> {
    /** The events that have a handler: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code DISCONNECT = 0x80}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: {@code RECEIVE = 0x40}. */
    static final int STATIC_EVENT_MASK = WSK_EVENT_RECEIVE;

    /** The only instance: a table has no state. */
    static final Echo_ConnectionDispatch TABLE = new Echo_ConnectionDispatch();

    private Echo_ConnectionDispatch() {}

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

    /** @see Echo.Connection#disconnected() */
    @Override
    public void disconnectEvent(Echo.Connection context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected();
    }

    /** @see Echo.Connection#received(WskConnectionSocket) */
    @Override
    public ReceiveVerdict receiveEvent(Echo.Connection context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received(socket);
        return ReceiveVerdict.ACCEPTED;
    }
}
