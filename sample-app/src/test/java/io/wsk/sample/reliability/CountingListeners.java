package io.wsk.sample.reliability;

import io.wsk.runtime.transport.NameService;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A transport that counts how often its listeners are ready, and how often they are asked for a connection. */
record CountingListeners(Transport transport, AtomicLong readiness, AtomicLong attempts) implements Transport {
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
    public NameService names() {
        return transport.names();
    }

    @Override
    public List<InetAddress> addresses() throws IOException {
        return transport.addresses();
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) throws IOException {
        return new Listener(transport.openListener(family));
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
    public void close() {
        transport.close();
    }

    private final class Listener implements TransportListener {
        private final TransportListener channel;

        Listener(TransportListener channel) {
            this.channel = channel;
        }

        @Override
        public TransportConnection accept() throws IOException {
            attempts.incrementAndGet();
            return channel.accept();
        }

        @Override
        public void attach(WskLoop loop, ReadinessHandler handler) throws IOException {
            channel.attach(loop, ready -> {
                readiness.incrementAndGet();
                handler.ready(ready);
            });
        }

        @Override
        public void listen(SocketAddress local, int backlog) throws IOException {
            channel.listen(local, backlog);
        }

        @Override
        public void interest(int readiness) {
            channel.interest(readiness);
        }

        @Override
        public SocketAddress localAddress() throws IOException {
            return channel.localAddress();
        }

        @Override
        public ProtocolFamily family() {
            return channel.family();
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return channel.supportedOptions();
        }

        @Override
        public <V> void setOption(SocketOption<V> option, V value) throws IOException {
            channel.setOption(option, value);
        }

        @Override
        public <V> V getOption(SocketOption<V> option) throws IOException {
            return channel.getOption(option);
        }

        @Override
        public void close() {
            channel.close();
        }

        @Override
        public void abort() {
            channel.abort();
        }
    }
}
