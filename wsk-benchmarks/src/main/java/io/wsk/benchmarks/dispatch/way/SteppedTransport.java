package io.wsk.benchmarks.dispatch.way;

import io.wsk.runtime.transport.NameService;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A transport without an operating system: everything above it is the runtime as it is. */
final class SteppedTransport implements Transport {
    private final SteppedLoop loop = new SteppedLoop();
    private final List<SteppedConnection> connections = new ArrayList<>();

    SteppedLoop loop() {
        return loop;
    }

    /** {@return the connection that was opened last} */
    SteppedConnection latest() {
        return connections.get(connections.size() - 1);
    }

    @Override
    public CompletionStage<?> ready() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return Set.of();
    }

    @Override
    public List<SteppedLoop> loops() {
        return List.of(loop);
    }

    @Override
    public TransportConnection openConnection(ProtocolFamily family) {
        SteppedConnection connection = new SteppedConnection(family);
        connections.add(connection);
        return connection;
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) {
        throw new UnsupportedOperationException("connections only");
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) {
        throw new UnsupportedOperationException("connections only");
    }

    @Override
    public NameService names() {
        throw new UnsupportedOperationException("connections only");
    }

    @Override
    public List<InetAddress> addresses() {
        return List.of();
    }

    @Override
    public void close() {}
}
