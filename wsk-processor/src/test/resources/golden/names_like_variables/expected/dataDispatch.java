package golden.variables;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link data}: {@code RECEIVE|DISCONNECT = 0xC0}. */
@Generated("io.wsk.processor.WskProcessor")
final class dataDispatch implements WskConnectionDispatch<data> {
    /** The events that have a handler: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final dataDispatch TABLE = new dataDispatch();

    private dataDispatch() {}

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

    /** @see data#disconnected() */
    @Override
    public void disconnectEvent(data context, WskConnectionSocket socket, WskDisconnectKind kind) {
        data.disconnected();
    }

    /** @see data#received(byte[]) */
    @Override
    public ReceiveVerdict receiveEvent(data context, WskConnectionSocket socket,
            WskDataIndication data_, WskReceiveFlags flags) {
        data.received(data_.toByteArray());
        return ReceiveVerdict.ACCEPTED;
    }
}
