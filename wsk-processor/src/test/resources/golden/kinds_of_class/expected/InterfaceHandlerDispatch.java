package golden.kinds;

import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.WskListenDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link InterfaceHandler}. */
@Generated("io.wsk.processor.WskProcessor")
public final class InterfaceHandlerDispatch implements WskListenDispatch<InterfaceHandler> {
    /** The events that have a handler: none. */
    public static final int EVENT_MASK = 0;

    /** The events that start enabled: none. */
    public static final int ENABLED_EVENT_MASK = 0;

    /** The events that the client must enable statically: none. */
    public static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: none. */
    public static final int ACCEPTED_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    public static final InterfaceHandlerDispatch TABLE = new InterfaceHandlerDispatch();

    private InterfaceHandlerDispatch() {}

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

    /** @see InterfaceHandler#inspect() */
    @Override
    public WskInspectAction inspectEvent(InterfaceHandler context, WskListenSocket socket,
            WskInspection inspection) {
        return context.inspect();
    }
}
