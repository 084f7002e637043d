package io.wsk.sample.reliability;

import io.wsk.runtime.transport.ForwardingChannel;
import io.wsk.runtime.transport.ForwardingTransport;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicLong;

/** A transport that counts how often its listeners are ready, and how often they are asked for a connection. */
final class CountingListeners extends ForwardingTransport {
    private final AtomicLong readiness;
    private final AtomicLong attempts;

    CountingListeners(Transport transport, AtomicLong readiness, AtomicLong attempts) {
        super(transport);
        this.readiness = readiness;
        this.attempts = attempts;
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) throws IOException {
        return new Listener(super.openListener(family));
    }

    private final class Listener extends ForwardingChannel<TransportListener> implements TransportListener {
        Listener(TransportListener channel) {
            super(channel);
        }

        @Override
        public TransportConnection accept() throws IOException {
            attempts.incrementAndGet();
            return channel.accept();
        }

        @Override
        public void attach(WskLoop loop, ReadinessHandler handler) throws IOException {
            super.attach(loop, ready -> {
                readiness.incrementAndGet();
                handler.ready(ready);
            });
        }

        @Override
        public void listen(SocketAddress local, int backlog) throws IOException {
            channel.listen(local, backlog);
        }
    }
}
