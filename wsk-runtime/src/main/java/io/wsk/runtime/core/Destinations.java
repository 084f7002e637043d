package io.wsk.runtime.core;

import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The fixed addresses of a datagram socket: one that it exchanges datagrams with, and one that it only sends to.
 *
 * @param remote {@code SIO_WSK_SET_REMOTE_ADDRESS} (CTL-78)
 * @param sendTo {@code SIO_WSK_SET_SENDTO_ADDRESS} (CTL-79)
 * @param sendToIsLast which of the two was set last, and so is the destination (AMB-22)
 */
record Destinations(
        @Nullable SocketAddress remote, @Nullable SocketAddress sendTo, boolean sendToIsLast) {
    static final Destinations NONE = new Destinations(null, null, false);

    Destinations withRemote(@Nullable SocketAddress address) {
        return new Destinations(address, sendTo, address == null && sendTo != null);
    }

    Destinations withSendTo(@Nullable SocketAddress address) {
        return new Destinations(remote, address, address != null);
    }

    /** Where a datagram goes that is sent without a destination. */
    @Nullable
    SocketAddress destination() {
        return sendToIsLast ? sendTo : remote;
    }

    /** Whether a datagram from there is received. */
    boolean accepts(SocketAddress sender) {
        return remote == null || remote.equals(sender);
    }
}
