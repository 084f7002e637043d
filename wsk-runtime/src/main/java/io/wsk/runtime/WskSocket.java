package io.wsk.runtime;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtensionInterface;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.SocketOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A socket object: one network endpoint (LIF-01). Implemented by the runtime only.
 *
 * <p>All methods may be called from any thread, also inside callbacks, unless they say that they wait. After a close has
 * been asked for no other function of the socket may be called (CLS-06): that throws {@link IllegalStateException}
 * (AMB-61). Closing twice is harmless.
 */
public interface WskSocket extends Closeable {
    /** {@return the client that made the socket} */
    WskClient client();

    /**
     * {@return the category of the dispatch table that belongs to this socket}; empty for a basic socket, which has none.
     */
    Optional<WskCategory> category();

    /**
     * Switches event callbacks with {@code SO_WSK_EVENT_CALLBACK}, without an IRP (ENB-04).
     *
     * @param npi the interface whose callbacks are meant, {@link NpiId#WSK} for the standard ones
     * @param mask any combination of flags of the category to enable (ENB-17), or exactly one together with
     *     {@code WSK_EVENT_DISABLE} to disable it (ENB-22)
     * @return {@link WskStatus#SUCCESS}, or for a disable while the callback runs {@link WskStatus#EVENT_PENDING}: it takes
     *     effect, without notice, when that call has returned (ENB-24 C)
     */
    @CheckReturnValue
    WskStatus setEventCallbacks(NpiId npi, int mask);

    /**
     * The same with an IRP. Nothing is thrown for a failure: it goes to the IRP, and is returned.
     *
     * @param npi the interface whose callbacks are meant
     * @param mask as without an IRP
     * @param irp completed when the request has taken effect (ENB-24 A and B, ENB-103)
     * @return {@link WskStatus#SUCCESS}; for a disable while the callback runs {@link WskStatus#PENDING}; or the failure
     */
    WskStatus setEventCallbacks(NpiId npi, int mask, WskIrp irp);

    /**
     * {@return the flags of the socket's own callbacks that are on now, by option or statically} WSK has no such query: it is
     * for logs and tests, because any thread may change the answer at any time.
     */
    int enabledEvents();

    /**
     * {@code SIO_WSK_REGISTER_EXTENSION}: registers an extension interface on this socket (CTL-63, CTL-77). Its events are off
     * then (ENB-03); {@link #setEventCallbacks} switches them with the interface's identifier (ENB-90). A stream socket takes it
     * once it has a role, any other in every state until it is closed. From any thread; waits for nothing.
     *
     * @param <C> the type of the context
     * @param <P> what the extension gives the application to use
     * @param extension the interface
     * @param context passed to the callbacks as first argument
     * @param table the dispatch table for the interface
     * @return what the extension gives the application to use
     * @throws WskException {@link WskStatus#NOT_SUPPORTED} if the client has no extension that provides the interface,
     *     {@link WskStatus#INVALID_PARAMETER} if the table is not one of the interface or the interface is registered already,
     *     {@link WskStatus#INVALID_DEVICE_STATE} on a stream socket without a role, {@link WskStatus#FILE_FORCED_CLOSED} on a
     *     dead socket
     */
    <C, P> P registerExtension(WskExtensionInterface<P> extension, C context, WskExtensionDispatch<? super C> table);

    /** {@return the options that the socket knows} */
    Set<SocketOption<?>> supportedOptions();

    /**
     * Sets a socket option.
     *
     * @param <T> the type of the value
     * @param option one of {@link io.wsk.runtime.option.WskSocketOptions} or of {@link java.net.StandardSocketOptions}
     * @param value the value
     */
    <T> void setOption(SocketOption<T> option, T value);

    /**
     * {@return the value of a socket option}
     *
     * @param <T> the type of the value
     * @param option one of {@link io.wsk.runtime.option.WskSocketOptions} or of {@link java.net.StandardSocketOptions}
     */
    <T> T getOption(SocketOption<T> option);

    /**
     * {@code SIO_ADDRESS_LIST_QUERY}: {@return the addresses of this machine that are of the socket's family, also IPv4 for
     * {@code INET6} (CTL-67, CTL-82)}
     */
    List<InetAddress> addressList();

    /**
     * {@code SIO_ADDRESS_LIST_CHANGE}: waits until {@link #addressList()} changes (CTL-68, CTL-83). The embedded transport looks
     * once a second.
     *
     * @param irp completed with the next change, or with {@link WskStatus#CANCELLED} if it is cancelled or the socket closes
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus addressListChange(WskIrp irp);

    /**
     * {@code WskCloseSocket}: cancels what is pending, aborts a connection that is not disconnected in both directions
     * (CLS-07), lets a running callback return, and then completes; after that no callback runs (CLS-05).
     *
     * @param irp completed when the socket is closed
     * @return {@link WskStatus#PENDING}
     */
    WskStatus closeSocket(WskIrp irp);

    /** {@link #closeSocket} without an IRP: the peer of a connection sees a reset. Does not wait. */
    void abort();

    /**
     * Closes the socket in order, and does not wait for it. A connection sends what is queued, disconnects gracefully, reads
     * on until the peer has disconnected too, without callbacks, and then closes; after
     * {@link WskClientOptions#closeTimeout()} it is aborted. The other categories close at once.
     */
    @Override
    void close();

    /** {@return whether the socket is closed, so that no callback will run any more} */
    boolean isClosed();

    /**
     * Waits until the socket is closed. Must not be called inside a callback or on a loop, which throws (EVT-06).
     *
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    void awaitClose() throws InterruptedException;

    /**
     * Waits until the socket is closed, with a limit. Must not be called inside a callback or on a loop, which throws
     * (EVT-06).
     *
     * @param timeout how long to wait
     * @return whether the socket is closed
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    @CheckReturnValue
    boolean awaitClose(Duration timeout) throws InterruptedException;
}
