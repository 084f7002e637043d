package io.wsk.runtime;

import io.wsk.annotations.WskResult;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.net.SocketAddress;

/**
 * An established connection that an accept callback decides about (ACE-01). Valid during the callback, on its thread.
 *
 * <p>Exactly one of the methods that return a verdict decides. They take the place of the out-parameters
 * {@code AcceptSocketContext} and {@code AcceptSocketDispatch}.
 */
public interface WskAccept {
    /**
     * {@return the accepted socket}. All its callbacks are off, except those that it inherits from the listener, and none
     * runs before the accept callback has returned (ACE-04, AMB-43). It may be used, kept, and its callbacks enabled after
     * {@link #with} (ACE-05); after {@link #reject} it must not be touched.
     */
    WskConnectionSocket socket();

    /** {@return the local address that the connection arrived on} */
    SocketAddress localAddress();

    /** {@return the peer's address} */
    SocketAddress remoteAddress();

    /**
     * Accepts the connection and gives it a context and a dispatch table. Enables nothing (ACE-04): what the declaration of the
     * handler's class starts {@code ON} comes up enabled only if the accept handler returns that class, so that the listener
     * knows what to pass on. A handler that calls this itself enables what it wants on the {@linkplain #socket() socket}, for
     * example {@code accept.socket().enable(EchoConnectionDispatch.ENABLED_EVENT_MASK)} (ACE-05), or on the listener for all to
     * come.
     *
     * @param <C> the type of the context
     * @param context the handler object of the accepted socket, passed to its callbacks as first argument
     * @param table the table of the handler's class
     * @return {@link AcceptVerdict#ACCEPTED}, to be returned from the callback
     * @throws WskException if the table declares events as static that the client's static mask does not have (ENB-70)
     */
    @WskResult
    <C> AcceptVerdict with(C context, WskConnectionDispatch<? super C> table);

    /**
     * Accepts the connection without callbacks (ACE-06).
     *
     * @return {@link AcceptVerdict#ACCEPTED}, to be returned from the callback
     */
    AcceptVerdict withoutCallbacks();

    /**
     * Rejects the connection: the runtime aborts it when the callback has returned, and the peer sees a reset (AMB-59).
     *
     * @return {@link AcceptVerdict#REJECTED}, to be returned from the callback
     */
    AcceptVerdict reject();
}
