package golden.variables;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link TABLE}: {@code RECEIVE_FROM = 0x100}. */
@Generated("io.wsk.processor.WskProcessor")
final class TABLEDispatch implements WskDatagramDispatch<TABLE> {
    /** The events that have a handler: {@code RECEIVE_FROM = 0x100}. */
    static final int EVENT_MASK = WSK_EVENT_RECEIVE_FROM;

    /** The events that start enabled: {@code RECEIVE_FROM = 0x100}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_RECEIVE_FROM;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final TABLEDispatch TABLE = new TABLEDispatch();

    private TABLEDispatch() {}

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

    /** @see TABLE#received(TABLE) */
    @Override
    public ReceiveFromVerdict receiveFromEvent(TABLE context, WskDatagramSocket socket,
            WskDatagramIndication datagrams) {
        golden.variables.TABLE.received(context);
        return ReceiveFromVerdict.ACCEPTED;
    }
}
