package io.wsk.testkit.conformance;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;

/**
 * A connection table with the callbacks of the mask; the other pointers are {@code NULL}.
 *
 * @param eventMask the flags of its callbacks
 */
public record ConnectionTable(int eventMask)
        implements WskConnectionDispatch<ConnectionHandler>, CallbackThreads<ConnectionHandler> {
    /** The table with all callbacks. */
    public static final ConnectionTable ALL = new ConnectionTable(WskEventFlags.WSK_EVENTS_CONNECTION);

    @Override
    public ReceiveVerdict receiveEvent(
            ConnectionHandler context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
        return context.receive.called(new ConnectionHandler.Received(socket, data, flags));
    }

    @Override
    public void disconnectEvent(ConnectionHandler context, WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnect.called(new ConnectionHandler.Disconnected(socket, kind));
    }

    @Override
    public void sendBacklogEvent(ConnectionHandler context, WskConnectionSocket socket, long idealBacklogSize) {
        context.sendBacklog.called(new ConnectionHandler.BacklogChanged(socket, idealBacklogSize));
    }

    @Override
    public void socketDeadEvent(ConnectionHandler context, WskSocket socket, WskStatus status) {
        context.dead.called(new SocketDead(socket, status));
    }
}
