package golden.variables;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link datagram}: {@code RECEIVE_FROM = 0x100}. */
@Generated("io.wsk.processor.WskProcessor")
final class datagramDispatch implements WskDatagramDispatch<datagram> {
    /** The events that have a handler: {@code RECEIVE_FROM = 0x100}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE_FROM;

    /** The events that start enabled: {@code RECEIVE_FROM = 0x100}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE_FROM;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final datagramDispatch TABLE = new datagramDispatch();

    private datagramDispatch() {}

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

    /** @see datagram#received(WskDatagram) */
    @Override
    public ReceiveFromVerdict receiveFromEvent(datagram context, WskDatagramSocket socket,
            WskDatagramIndication datagrams) {
        for (WskDatagram datagramElement : datagrams) {
            datagram.received(datagramElement);
        }
        return ReceiveFromVerdict.ACCEPTED;
    }
}
