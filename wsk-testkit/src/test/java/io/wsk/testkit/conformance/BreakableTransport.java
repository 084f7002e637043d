package io.wsk.testkit.conformance;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.transport.ForwardingChannel;
import io.wsk.runtime.transport.ForwardingTransport;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A transport whose channels fail when the test says so, in the way in which the transport reports it itself: on the loop, with
 * {@link Readiness#FAILED}, and the channel is closed afterwards. Everything else is the transport's own.
 */
final class BreakableTransport extends ForwardingTransport {
    private final Set<Channel<?>> attached = ConcurrentHashMap.newKeySet();

    BreakableTransport(Transport transport) {
        super(transport);
    }

    /** Lets the channels with a local address fail, but not the connections of a listener; {@return how many} */
    int fail(SocketAddress local) {
        List<Channel<?>> failing =
                attached.stream().filter(channel -> channel.isAt(local)).toList();
        if (failing.stream().anyMatch(Listener.class::isInstance)) {
            failing = failing.stream().filter(Listener.class::isInstance).toList();
        }
        failing.forEach(Channel::fail);
        return failing.size();
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) throws IOException {
        return new Listener(super.openListener(family));
    }

    @Override
    public TransportConnection openConnection(ProtocolFamily family) throws IOException {
        return new Connection(super.openConnection(family));
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) throws IOException {
        return new Datagram(super.openDatagram(family));
    }

    private abstract class Channel<T extends TransportChannel> extends ForwardingChannel<T> {
        private volatile @Nullable Runnable failure;

        Channel(T channel) {
            super(channel);
        }

        final boolean isAt(SocketAddress local) {
            try {
                return local.equals(channel.localAddress());
            } catch (IOException e) {
                return false; // closed meanwhile
            }
        }

        final void fail() {
            Runnable current = failure;
            if (current != null) {
                current.run();
            }
        }

        @Override
        public final void attach(WskLoop loop, ReadinessHandler handler) throws IOException {
            super.attach(loop, handler);
            failure = () -> loop.execute(() -> {
                if (attached.remove(this)) { // else it was closed meanwhile, and nothing is reported
                    handler.ready(Readiness.FAILED);
                    channel.abort();
                }
            });
            attached.add(this);
        }

        @Override
        public final void close() {
            attached.remove(this);
            super.close();
        }

        @Override
        public final void abort() {
            attached.remove(this);
            super.abort();
        }
    }

    private final class Listener extends Channel<TransportListener> implements TransportListener {
        Listener(TransportListener channel) {
            super(channel);
        }

        @Override
        public void listen(SocketAddress local, int backlog) throws IOException {
            channel.listen(local, backlog);
        }

        @Override
        public @Nullable TransportConnection accept() throws IOException {
            TransportConnection accepted = channel.accept();
            return accepted == null ? null : new Connection(accepted);
        }
    }

    private final class Connection extends Channel<TransportConnection> implements TransportConnection {
        Connection(TransportConnection channel) {
            super(channel);
        }

        @Override
        public void bind(SocketAddress local) throws IOException {
            channel.bind(local);
        }

        @Override
        public boolean connect(SocketAddress remote) throws IOException {
            return channel.connect(remote);
        }

        @Override
        public boolean finishConnect() throws IOException {
            return channel.finishConnect();
        }

        @Override
        public SocketAddress remoteAddress() throws IOException {
            return channel.remoteAddress();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return channel.write(source);
        }

        @Override
        public long write(ByteBuffer[] sources, int count) throws IOException {
            return channel.write(sources, count);
        }

        @Override
        public void shutdownOutput() throws IOException {
            channel.shutdownOutput();
        }

        @Override
        public void writeUrgent(ByteBuffer source) throws IOException {
            channel.writeUrgent(source);
        }

        @Override
        public void silence() throws IOException {
            channel.silence();
        }

        @Override
        public boolean lastReadPushed() {
            return channel.lastReadPushed();
        }
    }

    private final class Datagram extends Channel<TransportDatagram> implements TransportDatagram {
        Datagram(TransportDatagram channel) {
            super(channel);
        }

        @Override
        public void bind(SocketAddress local) throws IOException {
            channel.bind(local);
        }

        @Override
        public @Nullable SocketAddress receive(ByteBuffer target) throws IOException {
            return channel.receive(target);
        }

        @Override
        public boolean send(ByteBuffer source, SocketAddress remote) throws IOException {
            return channel.send(source, remote);
        }

        @Override
        public boolean send(ByteBuffer source, SocketAddress remote, List<WskControlData> control) throws IOException {
            return channel.send(source, remote, control);
        }

        @Override
        public Set<WskDatagramFlag> lastFlags() {
            return channel.lastFlags();
        }

        @Override
        public List<WskControlData> lastControl() {
            return channel.lastControl();
        }

        @Override
        public void join(InetAddress group, NetworkInterface through) throws IOException {
            channel.join(group, through);
        }

        @Override
        public void leave(InetAddress group, NetworkInterface through) throws IOException {
            channel.leave(group, through);
        }
    }
}
