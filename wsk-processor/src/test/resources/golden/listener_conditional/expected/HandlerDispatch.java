package golden.listener;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskListenDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}: {@code ACCEPT = 0x200}. */
@Generated("io.wsk.processor.WskProcessor")
final class HandlerDispatch implements WskListenDispatch<Handler> {
    /** The events that have a handler: {@code ACCEPT = 0x200}. */
    static final int EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that start enabled: {@code ACCEPT = 0x200}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_ACCEPT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: none. */
    static final int ACCEPTED_EVENT_MASK = 0;

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

    /** @see Handler#aborted(WskInspectId) */
    @Override
    public void abortEvent(Handler context, WskListenSocket socket, WskInspectId inspectId) {
        context.aborted(inspectId);
    }

    /** @see Handler#accepted(WskAccept, WskListenSocket) */
    @Override
    public AcceptVerdict acceptEvent(Handler context, WskListenSocket socket, WskAccept accept) {
        return context.accepted(accept, socket);
    }

    /** @see Handler#inspect(WskListenSocket, WskInspection) */
    @Override
    public WskInspectAction inspectEvent(Handler context, WskListenSocket socket,
            WskInspection inspection) {
        return context.inspect(socket, inspection);
    }

    /** @see Handler#dead(WskStatus) */
    @Override
    public void socketDeadEvent(Handler context, WskSocket socket, WskStatus status) {
        context.dead(status);
    }
}
