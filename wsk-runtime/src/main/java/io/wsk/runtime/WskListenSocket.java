package io.wsk.runtime;

import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.net.SocketAddress;
import java.time.Duration;

/** A listening socket: waits for incoming connections (CAT-02). */
public interface WskListenSocket extends WskSocket {
    /**
     * {@code WskBind}: binds, and with that listens (BND-02). The wildcard of an IPv6 or unspecified family receives IPv4
     * connections too.
     *
     * @param local the local address
     */
    void bind(SocketAddress local);

    /**
     * The same with an IRP.
     *
     * @param local the local address
     * @param irp completed with the outcome
     * @return the outcome
     */
    WskStatus bind(SocketAddress local, WskIrp irp);

    /** {@return the local address (GLA-01); the socket must be bound} */
    SocketAddress localAddress();

    /**
     * Enables a callback; connections that waited meanwhile are then accepted (ENB-21).
     *
     * @param event the event
     */
    void enable(ListenEvent event);

    /**
     * Enables any combination of callbacks: its own, and those of connections, to be inherited by the sockets accepted from
     * now on (ENB-09, ENB-50).
     *
     * @param mask flags without {@code WSK_EVENT_DISABLE}
     */
    void enable(int mask);

    /**
     * Makes a connection event come up enabled on the sockets that the accept callback accepts from now on (ENB-50). It
     * cannot be taken back on the listener (ENB-53).
     *
     * @param event the event
     */
    void enableOnAccepted(ConnectionEvent event);

    /**
     * The same for two events.
     *
     * @param first an event
     * @param second another one
     */
    void enableOnAccepted(ConnectionEvent first, ConnectionEvent second);

    /**
     * The same for three events.
     *
     * @param first an event
     * @param second another one
     * @param third another one
     */
    void enableOnAccepted(ConnectionEvent first, ConnectionEvent second, ConnectionEvent third);

    /**
     * Disables a callback (ENB-54). Connections wait in the backlog meanwhile (EVT-15).
     *
     * @param event the event
     * @return {@link WskStatus#SUCCESS}, or {@link WskStatus#EVENT_PENDING} if the callback is running now: then it may
     *     still be running when this returns (ENB-27)
     */
    @CheckReturnValue
    WskStatus disable(ListenEvent event);

    /**
     * The same with an IRP.
     *
     * @param event the event
     * @param irp completed when the callback will not run any more
     * @return {@link WskStatus#SUCCESS}, {@link WskStatus#PENDING} if the callback is running now, or the failure
     */
    WskStatus disable(ListenEvent event, WskIrp irp);

    /**
     * Disables a callback and waits until it does not run any more. Must not be called inside a callback or on a loop, which
     * throws (EVT-06).
     *
     * @param event the event
     * @param timeout how long to wait for a running call
     * @return whether the running call has returned in time
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    @CheckReturnValue
    boolean disableAndAwait(ListenEvent event, Duration timeout) throws InterruptedException;

    /**
     * {@code WskAccept}: takes the next connection without the accept callback, whether or not that is on. Pending requests
     * come before the callback, in the order of the calls (ACC-04, ACC-06).
     *
     * <p>The accepted socket starts with all callbacks off: it inherits nothing from the listener (ENB-52). Static callbacks
     * apply (AMB-40).
     *
     * @param <A> the type of the context of the accepted socket
     * @param context the context of the accepted socket
     * @param table its dispatch table
     * @param irp completed with the {@linkplain WskIrp#socket() socket}; {@link WskStatus#CANCELLED} when it is cancelled or
     *     the listener closes (ACC-07)
     * @return {@link WskStatus#PENDING}, or the failure
     */
    <A> WskStatus accept(A context, WskConnectionDispatch<? super A> table, WskIrp irp);

    /**
     * The same without a dispatch table: no callback of the accepted socket will be enabled (CAT-31).
     *
     * @param irp completed with the {@linkplain WskIrp#socket() socket}
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus accept(WskIrp irp);

    /**
     * {@code WskInspectComplete}: decides about a request whose inspect callback returned {@link WskInspectAction#PEND}, or
     * is about to. From any thread; of several decisions the first counts.
     *
     * @param id the request
     * @param action accept or reject
     * @param irp completed when the inspection was resumed, which does not say that a connection exists (ICP-05)
     * @return {@link WskStatus#SUCCESS}, or the failure (AMB-14)
     */
    WskStatus inspectComplete(WskInspectId id, WskInspectAction action, WskIrp irp);
}
