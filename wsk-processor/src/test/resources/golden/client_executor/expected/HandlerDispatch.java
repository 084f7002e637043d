package golden.client_executor;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code RECEIVE|DISCONNECT = 0xC0}. */
@Generated("io.wsk.processor.WskProcessor")
final class HandlerDispatch implements WskConnectionDispatch<Handler> {
    /** The events that have a handler: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

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
    public WskRunOn runOn() {
        return WskRunOn.CLIENT_EXECUTOR;
    }

    /** @see Handler#disconnected() */
    @Override
    public void disconnectEvent(Handler context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected();
    }

    /** @see Handler#received(java.nio.ByteBuffer) */
    @Override
    public ReceiveVerdict receiveEvent(Handler context, WskConnectionSocket socket,
            WskDataIndication data, WskReceiveFlags flags) {
        context.received(data.buffer());
        return ReceiveVerdict.ACCEPTED;
    }
}
