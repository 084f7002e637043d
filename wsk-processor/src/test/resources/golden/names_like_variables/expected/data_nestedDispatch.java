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

/** Dispatch table of {@link data.nested}: {@code RECEIVE|DISCONNECT = 0xC0}. */
@Generated("io.wsk.processor.WskProcessor")
final class data_nestedDispatch implements WskConnectionDispatch<data.nested> {
    /** The events that have a handler: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final data_nestedDispatch TABLE = new data_nestedDispatch();

    private data_nestedDispatch() {}

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

    /** @see data.nested#disconnected() */
    @Override
    public void disconnectEvent(data.nested context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        data.nested.disconnected();
    }

    /** @see data.nested#received(byte[]) */
    @Override
    public ReceiveVerdict receiveEvent(data.nested context, WskConnectionSocket socket,
            WskDataIndication data_, WskReceiveFlags flags) {
        data.nested.received(data_.toByteArray());
        return ReceiveVerdict.ACCEPTED;
    }
}
