package golden.generic;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Outer}: {@code ACCEPT = 0x200}. */
@Generated("io.wsk.processor.WskProcessor")
final class OuterDispatch implements WskListenDispatch<Outer<?, ?>> {
    /** The events that have a handler: {@code ACCEPT = 0x200}. */
    static final int EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that start enabled: {@code ACCEPT = 0x200}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: {@code RECEIVE|DISCONNECT = 0xC0}. */
    static final int ACCEPTED_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** The only instance: a table has no state. */
    static final OuterDispatch TABLE = new OuterDispatch();

    private OuterDispatch() {}

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

    @Override
    public Optional<WskConnectionDispatch<?>> acceptedTable() {
        return Optional.of(Outer_InnerDispatch.TABLE);
    }

    /** @see Outer#accepted() */
    @Override
    public AcceptVerdict acceptEvent(Outer<?, ?> context, WskListenSocket socket,
            WskAccept accept) {
        return accept.with(context.accepted(), Outer_InnerDispatch.TABLE);
    }
}
