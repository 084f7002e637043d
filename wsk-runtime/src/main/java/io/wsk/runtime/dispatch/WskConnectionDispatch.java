package io.wsk.runtime.dispatch;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;

/**
 * The dispatch table of a connection-oriented socket, {@code WSK_CLIENT_CONNECTION_DISPATCH} (CAT-30). The
 * callbacks of a socket run one at a time, on its loop, or on the executor of the client if {@link #runOn()} says so.
 *
 * @param <C> the type of the socket context, the handler class
 */
public interface WskConnectionDispatch<C> extends WskSocketDispatch<C> {
    /**
     * Data has arrived (RCE-01).
     *
     * @param context the socket context
     * @param socket the socket
     * @param data the data, valid during the call
     * @param flags the flags of the indication
     * @return the verdict (section 4.5)
     */
    default ReceiveVerdict receiveEvent(
            C context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
        throw MissingCallback.of(this, "receive");
    }

    /**
     * The peer has disconnected (DSE-02). Called once, after all data that could be delivered; while receive is suspended or
     * off it is called at once (AMB-11, AMB-12).
     *
     * @param context the socket context
     * @param socket the socket
     * @param kind whether the end was orderly
     */
    default void disconnectEvent(C context, WskConnectionSocket socket, WskDisconnectKind kind) {
        throw MissingCallback.of(this, "disconnect");
    }

    /**
     * The ideal amount of outstanding send data has changed (SBE-02); see {@link WskConnectionSocket#idealSendBacklog()}. A
     * change while the callback is off is not told later, and enabling it tells nothing by itself (AMB-35).
     *
     * @param context the socket context
     * @param socket the socket
     * @param idealBacklogSize the new ideal, in bytes
     */
    default void sendBacklogEvent(C context, WskConnectionSocket socket, long idealBacklogSize) {
        throw MissingCallback.of(this, "send-backlog");
    }
}
