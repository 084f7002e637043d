package io.wsk.runtime;

import io.wsk.runtime.dispatch.DatagramEvent;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * The same, to the fixed destination.
     *
     * @param data the payload; its position ends up at its limit
     * @throws WskException like {@link #sendTo(ByteBuffer, SocketAddress)}, and with {@link WskStatus#INVALID_PARAMETER} if
     *     neither {@link #setRemoteAddress} nor {@link #setSendToAddress} has given one (AMB-26)
     */
    void sendTo(ByteBuffer data);

    /**
     * {@code WskSendTo}: borrows the buffer until the IRP completes (STO-05).
     *
     * @param data the payload; must not be touched before the IRP completes, then its position is at its limit
     * @param remote where to; null for the fixed destination (STO-02)
     * @param irp completed when the operating system has the datagram; its information is the number of bytes
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus sendTo(ByteBuffer data, @Nullable SocketAddress remote, WskIrp irp);

    /**
     * {@code WskSendMessages}: sends several datagrams to one destination, in order (SMS-01).
     *
     * @param messages the payloads, at least one; borrowed until the IRP completes
     * @param remote where to; null for the fixed destination (STO-02)
     * @param control goes along with each of them (STO-04); {@link WskStatus#NOT_SUPPORTED} on a transport that cannot. Most
     *     often empty
     * @param irp completed when the operating system has them all; its information is the number of bytes, which also a failure
     *     tells, then of those that went out before it (SMS-02)
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus sendMessages(
            List<ByteBuffer> messages, @Nullable SocketAddress remote, List<WskControlData> control, WskIrp irp);

    /**
     * {@code SIO_WSK_SET_REMOTE_ADDRESS}: sends without a destination go there, and only datagrams from there are received;
     * others are dropped, also replies from where one datagram was sent explicitly (CTL-78). The last of this control and
     * {@link #setSendToAddress} decides the destination (AMB-22).
     *
     * @param remote the address, of the socket's family; null to clear it
     * @throws WskException with {@link WskStatus#INVALID_DEVICE_STATE} if the socket is not bound (CTL-64), with
     *     {@link WskStatus#INVALID_PARAMETER} if the address has another family
     */
    void setRemoteAddress(@Nullable SocketAddress remote);

    /**
     * {@code SIO_WSK_SET_SENDTO_ADDRESS}: sends without a destination go there; received is from anywhere (CTL-79).
     *
     * @param destination the address, of the socket's family; null to clear it
     * @throws WskException like {@link #setRemoteAddress}
     */
    void setSendToAddress(@Nullable SocketAddress destination);

    /**
     * Joins a multicast group: its datagrams are received from now on.
     *
     * @param group the group
     * @param through the interface to receive on
     * @throws WskException with {@link WskStatus#INVALID_PARAMETER} if that is not a group, or was joined already; with the
     *     operating system's refusal
     */
    void joinGroup(InetAddress group, NetworkInterface through);

    /**
     * Leaves a multicast group.
     *
     * @param group the group
     * @param through the interface that it was joined on
     * @throws WskException with {@link WskStatus#NOT_FOUND} if it was not joined
     */
    void leaveGroup(InetAddress group, NetworkInterface through);

    /**
     * {@code WskReceiveFrom}: takes one datagram (RFR-01). Takes precedence over the receive-from callback, from the moment of
     * the call (RFR-05, AMB-36); it does not turn on a callback that was turned off by a refusal (RFE-06).
     *
     * @param target where to put the payload; must be writable, and not be touched before the IRP completes. What does not
     *     fit is lost
     * @param irp completed with one datagram: its information is the number of bytes put into the buffer, beside
     *     {@link WskIrp#remoteAddress()} and {@link WskIrp#datagramFlags()}; or with {@link WskStatus#CANCELLED} if it was
     *     cancelled or the socket closed
     * @return {@link WskStatus#PENDING}, or the failure
     * @throws IllegalArgumentException if the buffer is read-only
     */
    WskStatus receiveFrom(ByteBuffer target, WskIrp irp);

    /**
     * The same with control data.
     *
     * @param target as without
     * @param controlBytes how many bytes of {@linkplain WskIrp#controlData() control data} are wanted; objects that do not fit
     *     are left out, and {@link WskDatagramFlag#CONTROL_TRUNCATED} says so (RFR-02)
     * @param irp as without
     * @return {@link WskStatus#PENDING}, or the failure; {@link WskStatus#NOT_SUPPORTED} on a transport without control data
     * @throws IllegalArgumentException if the buffer is read-only
     */
    WskStatus receiveFrom(ByteBuffer target, int controlBytes, WskIrp irp);

    /**
     * {@code WskRelease}: gives back what {@link WskDatagramIndication#retain()} returned (REL-01).
     *
     * @param retained the retained indication
     */
    void release(WskDatagramIndication retained);
}
