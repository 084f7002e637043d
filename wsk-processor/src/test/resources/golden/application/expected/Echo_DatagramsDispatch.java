package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Echo.Datagrams}: {@code RECEIVE_FROM = 0x100}. */
@Generated("io.wsk.processor.WskProcessor")
final class Echo_DatagramsDispatch implements WskDatagramDispatch<Echo.Datagrams> {
    /** The events that have a handler: {@code RECEIVE_FROM = 0x100}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE_FROM;

    /** The events that start enabled: none. */
    static final int ENABLED_EVENT_MASK = 0;

    /** The events that the client must enable statically: {@code RECEIVE_FROM = 0x100}. */
    static final int STATIC_EVENT_MASK = WSK_EVENT_RECEIVE_FROM;

    /** The only instance: a table has no state. */
    static final Echo_DatagramsDispatch TABLE = new Echo_DatagramsDispatch();

    private Echo_DatagramsDispatch() {}

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

    /** @see Echo.Datagrams#received(WskDatagram) */
    @Override
    public ReceiveFromVerdict receiveFromEvent(Echo.Datagrams context, WskDatagramSocket socket,
            WskDatagramIndication datagrams) {
        for (WskDatagram datagram : datagrams) {
            context.received(datagram);
        }
        return ReceiveFromVerdict.ACCEPTED;
    }
}
