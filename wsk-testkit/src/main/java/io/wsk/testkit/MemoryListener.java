package io.wsk.testkit;

import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.util.ArrayDeque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A listener of the in-memory network. */
final class MemoryListener extends MemoryChannel implements TransportListener {
    private final ArrayDeque<MemoryEnd> waiting = new ArrayDeque<>();
    private @Nullable SocketAddress bound;
    private int backlog;

    MemoryListener(MemoryNetwork network, ProtocolFamily family) {
        super(
                network,
                family,
                Set.of(
                        StandardSocketOptions.SO_RCVBUF,
                        StandardSocketOptions.SO_REUSEPORT,
                        StandardSocketOptions.SO_KEEPALIVE,
                        StandardSocketOptions.SO_REUSEADDR));
    }

    @Override
    public void listen(SocketAddress local, int newBacklog) throws IOException {
        synchronized (network) {
            requireOpen();
            requireFamily(local);
            bound = network.claim(local, this);
            backlog = newBacklog;
        }
    }

    /** {@return whether there was room for a connection from this end} */
    boolean offer(MemoryEnd end) {
        return waiting.size() < backlog && waiting.add(end);
    }

    @Override
    public @Nullable TransportConnection accept() throws IOException {
        synchronized (network) {
            requireOpen();
            MemoryEnd end = waiting.poll();
            if (end == null) {
                return null;
            }
            MemoryConnection connection = new MemoryConnection(network, family, end);
            connection.inherit(this, StandardSocketOptions.SO_RCVBUF);
            connection.inherit(this, StandardSocketOptions.SO_KEEPALIVE);
            return connection;
        }
    }

    @Override
    @Nullable
    SocketAddress boundTo() {
        return bound;
    }

    @Override
    int readiness() {
        return waiting.isEmpty() ? 0 : Readiness.READ;
    }

    @Override
    void leave(boolean inOrder) {
        network.free(this);
        waiting.forEach(MemoryEnd::reset);
        waiting.clear();
    }
}
