package io.wsk.runtime;

import io.wsk.runtime.dispatch.DatagramEvent;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A datagram socket (CAT-04). */
public interface WskDatagramSocket extends WskSocket {
    /**
     * {@code WskBind}: ready to send and receive (BND-03).
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

    /** {@return the local address (GLA-01); the socket must be bound} */
    SocketAddress localAddress();

    /**
     * Enables a callback; what was held back meanwhile is then indicated (ENB-21).
     *
     * @param event the event
     */
    void enable(DatagramEvent event);

    /**
     * Enables any combination of callbacks (ENB-17).
     *
     * @param mask flags without {@code WSK_EVENT_DISABLE}
     */
    void enable(int mask);

    /**
     * Disables a callback. Datagrams that arrive meanwhile wait in the operating system's buffer as far as it reaches
     * (EVT-15).
     *
     * @param event the event
     * @return {@link WskStatus#SUCCESS}, or {@link WskStatus#EVENT_PENDING} if the callback is running now: then it may
     *     still be running when this returns (ENB-27)
     */
    @CheckReturnValue
    WskStatus disable(DatagramEvent event);

    /**
     * The same with an IRP.
     *
     * @param event the event
     * @param irp completed when the callback will not run any more
     * @return {@link WskStatus#SUCCESS}, {@link WskStatus#PENDING} if the callback is running now, or the failure
     */
    WskStatus disable(DatagramEvent event, WskIrp irp);

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
    boolean disableAndAwait(DatagramEvent event, Duration timeout) throws InterruptedException;

    /**
     * Sends one datagram. On return the buffer is consumed and belongs to the caller again. If the operating system has no
     * room, the datagram is queued.
     *
     * @param data the payload; its position ends up at its limit
     * @param remote where to
     * @throws WskException with {@link WskStatus#INSUFFICIENT_RESOURCES} if the {@linkplain WskClientOptions#sendLimit()
     *     send limit} does not allow it, or with the operating system's refusal, for example of a payload that is too large
     */
    void sendTo(ByteBuffer data, SocketAddress remote);

    /**
     * {@code WskSendTo}: borrows the buffer until the IRP completes (STO-05).
     *
     * @param data the payload; must not be touched before the IRP completes, then its position is at its limit
     * @param remote where to
     * @param irp completed when the operating system has the datagram; its information is the number of bytes
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus sendTo(ByteBuffer data, SocketAddress remote, WskIrp irp);

    /**
     * {@code WskReceiveFrom}: takes one datagram (RFR-01). Takes precedence over the receive-from callback, from the moment of
     * the call (RFR-05, AMB-36); it does not turn on a callback that was turned off by a refusal (RFE-06).
     *
     * @param target where to put the payload; must be writable, and not be touched before the IRP completes. What does not
     *     fit is lost
     * @param irp completed with one datagram: its information is the number of bytes put into the buffer, beside
     *     {@link WskIrp#remoteAddress()} and {@link WskIrp#isTruncated()}; or with {@link WskStatus#CANCELLED} if it was cancelled
     *     or the socket closed
     * @return {@link WskStatus#PENDING}, or the failure
     * @throws IllegalArgumentException if the buffer is read-only
     */
    WskStatus receiveFrom(ByteBuffer target, WskIrp irp);

    /**
     * {@code WskRelease}: gives back what {@link WskDatagramIndication#retain()} returned (REL-01).
     *
     * @param retained the retained indication
     */
    void release(WskDatagramIndication retained);
}
