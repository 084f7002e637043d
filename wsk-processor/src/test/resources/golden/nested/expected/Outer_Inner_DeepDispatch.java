package golden.nested;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.WskListenDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Outer.Inner.Deep}: {@code ACCEPT = 0x200}. */
@Generated("io.wsk.processor.WskProcessor")
final class Outer_Inner_DeepDispatch implements WskListenDispatch<Outer.Inner.Deep> {
    /** The events that have a handler: {@code ACCEPT = 0x200}. */
    static final int EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that start enabled: {@code ACCEPT = 0x200}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: none. */
    static final int ACCEPTED_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final Outer_Inner_DeepDispatch TABLE = new Outer_Inner_DeepDispatch();

    private Outer_Inner_DeepDispatch() {}

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

    /** @see Outer.Inner.Deep#accepted(WskAccept) */
    @Override
    public AcceptVerdict acceptEvent(Outer.Inner.Deep context, WskListenSocket socket,
            WskAccept accept) {
        return context.accepted(accept);
    }
}
