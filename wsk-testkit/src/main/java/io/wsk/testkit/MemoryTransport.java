package io.wsk.testkit;

import io.wsk.runtime.transport.NameService;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The transport of one client on the network. */
final class MemoryTransport implements Transport {
    private static final Set<TransportCapability> CAPABILITIES = Set.of(
            TransportCapability.URGENT_DATA,
            TransportCapability.BROADCAST_FLAGS,
            TransportCapability.CONTROL_DATA,
            TransportCapability.IPV6_ONLY,
            TransportCapability.ADDRESS_SHARING,
            TransportCapability.SILENT_MODE,
            TransportCapability.PUSH_BIT);

    private final MemoryNetwork network;
    private final List<MemoryLoop> loops;

    MemoryTransport(MemoryNetwork network, int loops) {
        this.network = network;
        this.loops = Stream.generate(() -> new MemoryLoop(network)).limit(loops).toList();
    }

    @Override
    public CompletionStage<?> ready() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<MemoryLoop> loops() {
        return loops;
    }

    @Override
    public NameService names() {
        return network.names();
    }

    @Override
    public List<InetAddress> addresses() {
        return network.localAddresses();
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) {
        return new MemoryListener(network, family);
    }

    @Override
    public TransportConnection openConnection(ProtocolFamily family) {
        return new MemoryConnection(network, family);
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) {
        return new MemoryDatagram(network, family);
    }

    @Override
    public void close() {
        network.closed(this);
    }
}
