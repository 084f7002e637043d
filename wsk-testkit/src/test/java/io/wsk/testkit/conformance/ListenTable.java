package io.wsk.testkit.conformance;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskListenDispatch;

/**
 * A listen table.
 *
 * @param eventMask {@code WSK_EVENT_ACCEPT}, or 0 for a table whose accept pointer is {@code NULL}
 * @param implementsInspect whether it has inspect and abort
 */
public record ListenTable(int eventMask, boolean implementsInspect) implements WskListenDispatch<ListenHandler> {
    /** The table with the accept callback. */
    public static final ListenTable ACCEPT = new ListenTable(WskEventFlags.WSK_EVENT_ACCEPT, false);

    /** The table with all callbacks. */
    public static final ListenTable CONDITIONAL = new ListenTable(WskEventFlags.WSK_EVENT_ACCEPT, true);

    @Override
    public AcceptVerdict acceptEvent(ListenHandler context, WskListenSocket socket, WskAccept accept) {
        return context.accept.called(new ListenHandler.Accepting(socket, accept));
    }

    @Override
    public WskInspectAction inspectEvent(ListenHandler context, WskListenSocket socket, WskInspection inspection) {
        return context.inspect.called(new ListenHandler.Inspecting(socket, inspection));
    }

    @Override
    public void abortEvent(ListenHandler context, WskListenSocket socket, WskInspectId inspectId) {
        context.abort.called(new ListenHandler.Aborted(socket, inspectId));
    }

    @Override
    public void socketDeadEvent(ListenHandler context, WskSocket socket, WskStatus status) {
        context.dead.called(new SocketDead(socket, status));
    }
}
