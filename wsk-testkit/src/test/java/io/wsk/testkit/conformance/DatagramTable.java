package io.wsk.testkit.conformance;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskDatagramDispatch;

/**
 * A datagram table.
 *
 * @param eventMask {@code WSK_EVENT_RECEIVE_FROM}, or 0 for a table whose pointer is {@code NULL}
 */
public record DatagramTable(int eventMask)
        implements WskDatagramDispatch<DatagramHandler>, CallbackThreads<DatagramHandler> {
    /** The table with the receive-from callback. */
    public static final DatagramTable ALL = new DatagramTable(WskEventFlags.WSK_EVENT_RECEIVE_FROM);

    @Override
    public ReceiveFromVerdict receiveFromEvent(
            DatagramHandler context, WskDatagramSocket socket, WskDatagramIndication datagrams) {
        return context.receiveFrom.called(new DatagramHandler.ReceivedFrom(socket, datagrams));
    }

    @Override
    public void socketDeadEvent(DatagramHandler context, WskSocket socket, WskStatus status) {
        context.dead.called(new SocketDead(socket, status));
    }
}
