package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A transport that leaves everything to another one, which it owns; a subclass overrides what it does itself. */
public abstract class ForwardingTransport implements Transport {
    private final Transport transport;

    /**
     * For subclasses.
     *
     * @param transport what does the work; it is closed with this one
     */
    protected ForwardingTransport(Transport transport) {
        this.transport = transport;
    }

    @Override
    public CompletionStage<?> ready() {
        return transport.ready();
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return transport.capabilities();
    }

    @Override
    public List<? extends WskLoop> loops() {
        return transport.loops();
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) throws IOException {
        return transport.openListener(family);
    }

    @Override
    public TransportConnection openConnection(ProtocolFamily family) throws IOException {
        return transport.openConnection(family);
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) throws IOException {
        return transport.openDatagram(family);
    }

    @Override
    public NameService names() {
        return transport.names();
    }

    @Override
    public List<InetAddress> addresses() throws IOException {
        return transport.addresses();
    }

    @Override
    public void close() {
        transport.close();
    }
}
