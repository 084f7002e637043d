package io.wsk.runtime.dispatch;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;

/**
 * The dispatch table of a datagram socket, {@code WSK_CLIENT_DATAGRAM_DISPATCH} (CAT-30). The
 * callbacks of a socket run one at a time, on its loop, or on the executor of the client if {@link #runOn()} says so.
 *
 * @param <C> the type of the socket context, the handler class
 */
public interface WskDatagramDispatch<C> extends WskSocketDispatch<C> {
    /**
     * Datagrams have arrived (RFE-01).
     *
     * @param context the socket context
     * @param socket the socket
     * @param datagrams the datagrams, valid during the call
     * @return the verdict about all of them (RFE-02)
     */
    default ReceiveFromVerdict receiveFromEvent(C context, WskDatagramSocket socket, WskDatagramIndication datagrams) {
        throw MissingCallback.of(this, "receive-from");
    }
}
