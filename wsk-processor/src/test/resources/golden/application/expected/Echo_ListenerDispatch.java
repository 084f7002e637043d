package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Echo.Listener}: {@code ACCEPT = 0x200}. */
@Generated("io.wsk.processor.WskProcessor")
final class Echo_ListenerDispatch implements WskListenDispatch<Echo.Listener> {
    /** The events that have a handler: {@code ACCEPT = 0x200}. */
    static final int EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that start enabled: {@code ACCEPT = 0x200}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: {@code DISCONNECT = 0x80}. */
    static final int ACCEPTED_EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The only instance: a table has no state. */
    static final Echo_ListenerDispatch TABLE = new Echo_ListenerDispatch();

    private Echo_ListenerDispatch() {}

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
        return Optional.of(Echo_ConnectionDispatch.TABLE);
    }

    /** @see Echo.Listener#accepted() */
    @Override
    public AcceptVerdict acceptEvent(Echo.Listener context, WskListenSocket socket,
            WskAccept accept) {
        return accept.with(context.accepted(), Echo_ConnectionDispatch.TABLE);
    }
}
