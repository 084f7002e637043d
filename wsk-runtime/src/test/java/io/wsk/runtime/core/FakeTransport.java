package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.transport.NameService;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One {@link ManualLoop} and {@link FakeConnection}s, without threads or sockets. */
final class FakeTransport implements Transport {
    final ManualLoop loop = new ManualLoop();
    FakeConnection connection = new FakeConnection();

    WskClient client(WskClientOptions options) {
        return WskClient.open(options.withTransport(ignored -> this));
    }

    /** A connected socket with everything off but what its script's table starts with. */
    WskConnectionSocket connect(WskClientOptions options, Script script) {
        return connect(client(options), script, new ScriptTable(WSK_EVENTS_CONNECTION).enabled(script.enabled));
    }

    WskConnectionSocket connect(WskClient client, Script script, ScriptTable table) {
        connection = new FakeConnection();
        WskIrp irp = WskIrp.create();
        WskStatus answer = client.connect(script, table, InetSocketAddress.createUnresolved("there", 2), irp);
        loop.settle();
        if (answer != WskStatus.PENDING || irp.status() != WskStatus.SUCCESS) {
            throw new AssertionError("the fake connects at once, but: " + irp);
        }
        return (WskConnectionSocket) irp.socket();
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
    public List<? extends WskLoop> loops() {
        return List.of(loop);
    }

    @Override
    public NameService names() {
        return new NoNames();
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
        return connection;
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
