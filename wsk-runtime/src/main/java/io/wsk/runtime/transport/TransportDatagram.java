package io.wsk.runtime.transport;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramFlag;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel for datagrams. */
public interface TransportDatagram extends TransportChannel {
    /**
     * Binds to a local address.
     *
     * @param local the address
     * @throws IOException if the address cannot be had
     */
    void bind(SocketAddress local) throws IOException;

    /**
     * Receives one datagram; what does not fit is cut off.
     *
     * @param target where to put it
     * @return the sender, or null if nothing is waiting
     * @throws IOException if the operating system reports a failure
     */
    @Nullable
    SocketAddress receive(ByteBuffer target) throws IOException;

    /**
     * Sends one datagram. May be called from any thread.
     *
     * @param source the payload, all of it
     * @param remote where to
     * @return whether it was taken; if not, {@link Readiness#WRITE} says when to try again
     * @throws IOException if the operating system refuses
     */
    boolean send(ByteBuffer source, SocketAddress remote) throws IOException;

    /**
     * {@return whether the datagram that was received last was {@link WskDatagramFlag#BROADCAST} or
     * {@link WskDatagramFlag#MULTICAST}} Told by a transport with {@link TransportCapability#BROADCAST_FLAGS}.
     */
    default Set<WskDatagramFlag> lastFlags() {
        return Set.of();
    }

    /** {@return the control data of the datagram that was received last} See {@link TransportCapability#CONTROL_DATA}. */
    default List<WskControlData> lastControl() {
        return List.of();
    }

    /**
     * Sends one datagram with control data. Called only on a transport with {@link TransportCapability#CONTROL_DATA}.
     *
     * @param source the payload, all of it
     * @param remote where to
     * @param control what goes along
     * @return whether it was taken
     * @throws IOException if the operating system refuses
     */
    default boolean send(ByteBuffer source, SocketAddress remote, List<WskControlData> control) throws IOException {
        throw new UnsupportedOperationException("this transport has no control data");
    }

    /**
     * Joins a multicast group.
     *
     * @param group the group
     * @param through the interface
     * @throws IOException if the operating system refuses
     */
    void join(InetAddress group, NetworkInterface through) throws IOException;

    /**
     * Leaves a multicast group that was joined.
     *
     * @param group the group
     * @param through the interface
     * @throws IOException if the operating system refuses
     */
    void leave(InetAddress group, NetworkInterface through) throws IOException;
}
