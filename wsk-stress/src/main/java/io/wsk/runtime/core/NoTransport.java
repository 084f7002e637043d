package io.wsk.runtime.core;

import io.wsk.runtime.transport.NameService;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has no loops and no channels: a gate needs none. */
final class NoTransport implements Transport {
    @Override
    public CompletionStage<?> ready() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return Set.of();
    }

    @Override
    public List<? extends WskLoop> loops() {
        return List.of();
    }

    @Override
    public NameService names() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InetAddress> addresses() {
        return List.of();
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransportConnection openConnection(ProtocolFamily family) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
