package io.wsk.testkit.conformance;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskStreamDispatch;

/**
 * A stream table: hands on to the tables of the two roles.
 *
 * @param eventMask the flags of its callbacks
 */
public record StreamTable(int eventMask) implements WskStreamDispatch<StreamHandler>, CallbackThreads<StreamHandler> {
    /** The table with all callbacks of both roles. */
    public static final StreamTable ALL =
            new StreamTable(WskEventFlags.WSK_EVENT_ACCEPT | WskEventFlags.WSK_EVENTS_CONNECTION);

    @Override
    public AcceptVerdict acceptEvent(StreamHandler context, WskListenSocket socket, WskAccept accept) {
        return ListenTable.ACCEPT.acceptEvent(context.listen(), socket, accept);
    }

    @Override
    public ReceiveVerdict receiveEvent(
            StreamHandler context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
        return ConnectionTable.ALL.receiveEvent(context.connect(), socket, data, flags);
    }

    @Override
    public void disconnectEvent(StreamHandler context, WskConnectionSocket socket, WskDisconnectKind kind) {
        ConnectionTable.ALL.disconnectEvent(context.connect(), socket, kind);
    }

    @Override
    public void sendBacklogEvent(StreamHandler context, WskConnectionSocket socket, long idealBacklogSize) {
        ConnectionTable.ALL.sendBacklogEvent(context.connect(), socket, idealBacklogSize);
    }

    @Override
    public void socketDeadEvent(StreamHandler context, WskSocket socket, WskStatus status) {
        context.dead().called(new SocketDead(socket, status));
    }
}
