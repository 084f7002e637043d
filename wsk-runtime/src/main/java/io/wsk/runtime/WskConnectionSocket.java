package io.wsk.runtime;

import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A connection-oriented socket: a byte stream over an established connection (CAT-03). */
public interface WskConnectionSocket extends WskSocket {
    /**
     * {@code WskBind}, which must precede the connect (BND-04).
     *
     * @param local the local address; the wildcard with port 0 for any
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

    /**
     * {@code WskConnect} and waits for the outcome. Must not be called inside a callback or on a loop, which throws (EVT-06).
     *
     * @param remote the peer's address
     */
    void connect(SocketAddress remote);

    /**
     * {@code WskConnect} (CNN-01).
     *
     * @param remote the peer's address
     * @param irp completed when the connection is established or has failed
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus connect(SocketAddress remote, WskIrp irp);

    /**
     * {@code WskConnectEx}: connects, and sends data as soon as that is possible (CEX-01).
     *
     * @param remote the peer's address
     * @param data at most 65,535 bytes, else {@link WskStatus#BUFFER_OVERFLOW} (CEX-02); must not be touched before the IRP
     *     completes
     * @param irp completed when the connection is established and the operating system has the data; its information is the
     *     number of bytes
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus connectEx(SocketAddress remote, ByteBuffer data, WskIrp irp);

    /** {@return the local address (GLA-01); the socket must be bound} */
    SocketAddress localAddress();

    /** {@return the peer's address (GRA-01); the socket must be connected} */
    SocketAddress remoteAddress();

    /**
     * {@code SIO_WSK_QUERY_INSPECT_ID}: the identity under which the request of this connection was inspected (CTL-62).
     *
     * @return the value that the inspect callback saw (CTL-76)
     * @throws WskException {@link WskStatus#INVALID_DEVICE_REQUEST} for a socket that was not accepted from a listener in
     *     conditional-accept mode
     */
    WskInspectId inspectId();

    /**
     * Enables a callback; what was held back meanwhile is then indicated (ENB-21).
     *
     * @param event the event
     */
    void enable(ConnectionEvent event);

    /**
     * Enables two callbacks at once.
     *
     * @param first an event
     * @param second another one
     */
    void enable(ConnectionEvent first, ConnectionEvent second);

    /**
     * Enables three callbacks at once.
     *
     * @param first an event
     * @param second another one
     * @param third another one
     */
    void enable(ConnectionEvent first, ConnectionEvent second, ConnectionEvent third);

    /**
     * Enables any combination of callbacks (ENB-17).
     *
     * @param mask flags without {@code WSK_EVENT_DISABLE}
     */
    void enable(int mask);

    /**
     * Disables a callback. Data that arrives meanwhile is held (ENB-33).
     *
     * @param event the event
     * @return {@link WskStatus#SUCCESS}, or {@link WskStatus#EVENT_PENDING} if the callback is running now: then it may
     *     still be running when this returns (ENB-27)
     */
    @CheckReturnValue
    WskStatus disable(ConnectionEvent event);

    /**
     * The same with an IRP.
     *
     * @param event the event
     * @param irp completed when the callback will not run any more
     * @return {@link WskStatus#SUCCESS}, {@link WskStatus#PENDING} if the callback is running now, or the failure
     */
    WskStatus disable(ConnectionEvent event, WskIrp irp);

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
    boolean disableAndAwait(ConnectionEvent event, Duration timeout) throws InterruptedException;

    /**
     * Sends data, all of it or none. On return the buffer is consumed and belongs to the caller again.
     *
     * <p>Calls from one thread keep their order; a call that another thread's disconnect overtakes is lost. So is one that comes
     * after a reset by the peer of which the disconnect callback is still to tell.
     *
     * <p>Inside a callback on the loop the data goes out when the callback has returned, together with whatever else it sent; inside
     * one on an executor, at once.
     *
     * @param data what to send; its position ends up at its limit
     * @throws WskException with {@link WskStatus#INSUFFICIENT_RESOURCES} if the {@linkplain WskClientOptions#sendLimit()
     *     send limit} does not allow it, with {@link WskStatus#INVALID_DEVICE_STATE} if the socket is not connected or has
     *     disconnected (SND-05)
     */
    void send(ByteBuffer data);

    /**
     * Sends as much as the {@linkplain WskClientOptions#sendLimit() send limit} allows.
     *
     * @param data what to send; its position advances by what was taken
     * @return the number of bytes taken, possibly 0
     * @throws WskException with {@link WskStatus#INVALID_DEVICE_STATE} if the socket is not connected or has disconnected
     */
    int trySend(ByteBuffer data);

    /**
     * {@code WskSend}: borrows the buffer until the IRP completes, and never copies it.
     *
     * @param data what to send; must not be touched before the IRP completes, then its position is at its limit
     * @param irp completed when the operating system has the last byte (SND-04); its information is the number of bytes
     * @return {@link WskStatus#PENDING}, or the failure: {@link WskStatus#CONNECTION_RESET} if the disconnect callback is still to
     *     tell of a reset by the peer
     */
    WskStatus send(ByteBuffer data, WskIrp irp);

    /**
     * {@code WskSend} with a flag.
     *
     * @param data what to send; must not be touched before the IRP completes
     * @param flag which
     * @param irp completed when the operating system has the last byte; its information is the number of bytes
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus send(ByteBuffer data, WskSendFlag flag, WskIrp irp);

    /** {@return the bytes that were handed over for sending and that the operating system has not taken yet} */
    long sendBacklog();

    /**
     * {@code SIO_WSK_QUERY_IDEAL_SEND_BACKLOG}: how many bytes should be kept handed over and not yet taken by the operating
     * system, so that it does not run dry (CTL-60, SBE-03). The send-backlog callback tells of each change.
     *
     * <p>It is a third of the operating system's send buffer and what the peer lately drained in 10 ms, rounded up to a power of
     * two; at least 4,096 and at most the {@linkplain WskClientOptions#sendHighWater() high water}. Until the operating system
     * was full for the first time it is the {@linkplain WskClientOptions#sendLowWater() low water}.
     *
     * @return the ideal, in bytes
     * @throws WskException with {@link WskStatus#INVALID_DEVICE_STATE} if the socket was never connected
     */
    long idealSendBacklog();

    /**
     * {@code WskReceive}, without flags. Takes precedence over the receive callback; the oldest bytes come first (RCE-08).
     * Resumes indications that were suspended by a refusal or a partial acceptance (RCE-06). What the request leaves over, and the
     * end of the stream, are indicated after its completion routine has run.
     *
     * @param target where to put the data; must not be touched before the IRP completes. Without room the request completes
     *     at once, with 0 bytes, and just resumes indications (RCE-07, AMB-13)
     * @param irp completed with at least one byte, or with 0 bytes at the end of the stream (RCV-08); its information is the
     *     number of bytes. {@link WskStatus#CONNECTION_RESET} if the connection broke first, {@link WskStatus#CANCELLED} if
     *     the request was cancelled or this side closed or disconnected abortively
     * @return {@link WskStatus#PENDING}, or the failure
     * @throws IllegalArgumentException if the buffer is read-only
     */
    WskStatus receive(ByteBuffer target, WskIrp irp);

    /**
     * {@code WskReceive} with or without a flag. For all else see {@link #receive(ByteBuffer, WskIrp)}.
     *
     * @param target where to put the data; must not be touched before the IRP completes. Without room for
     *     {@link WskReceiveMode#DRAIN}, else {@link WskStatus#INVALID_PARAMETER} (AMB-53)
     * @param mode what completes the request
     * @param irp its information is the number of bytes in the buffer. If a {@link WskReceiveMode#WAITALL} ends before the
     *     buffer is full: with success at the end of the stream; with a failure if the connection breaks or the request is
     *     cancelled, and the information says how many bytes it has taken all the same
     * @return {@link WskStatus#PENDING}, or the failure
     * @throws IllegalArgumentException if the buffer is read-only
     */
    WskStatus receive(ByteBuffer target, WskReceiveMode mode, WskIrp irp);

    /**
     * {@code SIO_WSK_QUERY_RECEIVE_BACKLOG}: how many received bytes wait (CTL-61, CTL-75). Counted is what was read from the
     * operating system, which may have more.
     *
     * @return the number of bytes, at most the {@linkplain WskClientOptions#receiveHold() receive hold}
     * @throws WskException with {@link WskStatus#INVALID_DEVICE_STATE} if the socket was never connected
     */
    long receiveBacklog();

    /**
     * {@code WskRelease}: gives back what {@link WskDataIndication#retain()} returned (REL-01).
     *
     * @param retained the retained indication
     */
    void release(WskDataIndication retained);

    /**
     * {@code WskDisconnect} without an IRP.
     *
     * @param kind graceful: what is queued is sent, then this half ends (DSC-02); abortive: the peer sees a reset (DSC-07)
     */
    void disconnect(WskDisconnectKind kind);

    /**
     * {@code WskDisconnect} (DSC-01).
     *
     * @param kind graceful: what is queued is sent, then this half ends (DSC-02); abortive: the peer sees a reset (DSC-07)
     * @param irp completed when the operating system has the end of the stream
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus disconnect(WskDisconnectKind kind, WskIrp irp);

    /**
     * {@code WskDisconnect}, graceful, with the last data to send (DSC-02).
     *
     * @param finalData sent behind what is queued, before the end; must not be touched before the IRP completes
     * @param irp completed when the operating system has the end of the stream
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus disconnect(ByteBuffer finalData, WskIrp irp);

    /**
     * {@code SIO_WSK_SET_TCP_SILENT_MODE}: from now on the peer hears nothing more, not even that the socket closes, and what it
     * sends is dropped (CTL-81). Nothing can be done with the socket then but to close it: sends, receives, disconnects and
     * switches of events fail with {@link WskStatus#INVALID_DEVICE_STATE}. There must be no send or disconnect under way (CTL-66).
     *
     * @param irp completed when the mode is active; {@link WskStatus#NOT_SUPPORTED} on a transport without
     *     {@link io.wsk.runtime.transport.TransportCapability#SILENT_MODE}, such as the embedded one
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus setTcpSilentMode(WskIrp irp);
}
