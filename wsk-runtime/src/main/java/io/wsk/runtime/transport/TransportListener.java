package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A channel that waits for connections. */
public interface TransportListener extends TransportChannel {
    /**
     * Binds and listens.
     *
     * @param local the address
     * @param backlog how many connections the operating system may hold back
     * @throws IOException if the address cannot be had
     */
    void listen(SocketAddress local, int backlog) throws IOException;

    /**
     * Takes one connection.
     *
     * @return the connection, not attached to a loop; or null if none is waiting
     * @throws IOException if the operating system refuses, for example for lack of descriptors
     */
    @Nullable
    TransportConnection accept() throws IOException;
}
