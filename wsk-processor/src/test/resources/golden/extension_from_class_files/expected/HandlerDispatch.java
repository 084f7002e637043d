package golden.pulse.application;

import golden.pulse.Pulses;
import io.wsk.runtime.WskSocket;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code @PulseEvent = 0x20}. */
@Generated("io.wsk.processor.WskProcessor")
final class HandlerDispatch implements Pulses.PulseDispatch<Handler> {
    /** The events that have a handler: {@code @PulseEvent = 0x20}. */
    static final int EVENT_MASK = 0x20;

    /** The events to enable with {@code setEventCallbacks}: none. */
    static final int ENABLED_EVENT_MASK = 0;

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

    /** @see Handler#pulse(long, WskSocket) */
    @Override
    public void pulseEvent(Handler context, WskSocket socket, long count) {
        context.pulse(count, socket);
    }
}
