package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
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
}
