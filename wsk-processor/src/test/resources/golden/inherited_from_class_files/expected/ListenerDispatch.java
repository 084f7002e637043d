package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Listener}: {@code ACCEPT = 0x200}. */
@Generated("io.wsk.processor.WskProcessor")
final class ListenerDispatch implements WskListenDispatch<Listener> {
    /** The events that have a handler: {@code ACCEPT = 0x200}. */
    static final int EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that start enabled: none. */
    static final int ENABLED_EVENT_MASK = 0;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: {@code SEND_BACKLOG = 0x10}. */
    static final int ACCEPTED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG;

    /** The only instance: a table has no state. */
    static final ListenerDispatch TABLE = new ListenerDispatch();

    private ListenerDispatch() {}

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
    public boolean implementsInspect() {
        return true;
    }

    @Override
    public Optional<WskConnectionDispatch<?>> acceptedTable() {
        return Optional.of(Listener_BetterDispatch.TABLE);
    }

    /** @see Listener#aborted(WskInspectId) */
    @Override
    public void abortEvent(Listener context, WskListenSocket socket, WskInspectId inspectId) {
        context.aborted(inspectId);
    }

    /** @see Listener#accepted(WskListenSocket) */
    @Override
    public AcceptVerdict acceptEvent(Listener context, WskListenSocket socket, WskAccept accept) {
        return accept.with(context.accepted(socket), Listener_BetterDispatch.TABLE);
    }

    /** @see Listener#inspect(WskInspection) */
    @Override
    public WskInspectAction inspectEvent(Listener context, WskListenSocket socket,
            WskInspection inspection) {
        return context.inspect(inspection);
    }

    /** @see Listener#dead(golden.library.Base) */
    @Override
    public void socketDeadEvent(Listener context, WskSocket socket, WskStatus status) {
        Listener.dead(context);
    }
}
