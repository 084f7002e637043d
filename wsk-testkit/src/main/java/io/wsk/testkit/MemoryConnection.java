package io.wsk.testkit;

import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportConnection;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.NotYetConnectedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection of the in-memory network. */
final class MemoryConnection extends MemoryChannel implements TransportConnection {
    private @Nullable SocketAddress bound;
    private @Nullable SocketAddress target;
    private @Nullable MemoryEnd end;

    MemoryConnection(MemoryNetwork network, ProtocolFamily family) {
        super(
                network,
                family,
                Set.of(
                        StandardSocketOptions.SO_SNDBUF,
                        StandardSocketOptions.SO_RCVBUF,
                        StandardSocketOptions.SO_KEEPALIVE,
                        StandardSocketOptions.SO_REUSEADDR,
                        StandardSocketOptions.SO_REUSEPORT,
                        StandardSocketOptions.IP_TOS,
                        StandardSocketOptions.SO_LINGER,
                        StandardSocketOptions.TCP_NODELAY));
    }

    /** An accepted one. */
    MemoryConnection(MemoryNetwork network, ProtocolFamily family, MemoryEnd end) {
        this(network, family);
        this.end = end;
        this.bound = end.local;
    }

    private MemoryEnd end() throws IOException {
        requireOpen();
        MemoryEnd current = end;
        if (current == null) {
            throw new NotYetConnectedException();
        }
        return current;
    }

    @Override
    public void bind(SocketAddress local) throws IOException {
        synchronized (network) {
            requireOpen();
            requireFamily(local);
            bound = network.claim(local, this);
        }
    }

    @Override
    @Nullable
    SocketAddress boundTo() {
        return bound;
    }

    @Override
    @Nullable
    SocketAddress connectedTo() {
        return end == null ? null : end.remote;
    }

    @Override
    public boolean connect(SocketAddress remote) throws IOException {
        synchronized (network) {
            requireOpen();
            requireFamily(remote);
            if (end != null || target != null) {
                throw new AlreadyConnectedException();
            }
            target = remote;
            return false;
        }
    }

    @Override
    public boolean finishConnect() throws IOException {
        synchronized (network) {
            requireOpen();
            SocketAddress to = target;
            if (to == null) {
                return end != null;
            }
            if (bound == null) {
                bound = network.claim(network.unspecified(to), this);
            }
            bound = network.specific(bound, to);
            target = null;
            end = network.connect(bound, to);
            return true;
        }
    }

    @Override
    public SocketAddress remoteAddress() throws IOException {
        synchronized (network) {
            return end().remote;
        }
    }

    @Override
    public int read(ByteBuffer source) throws IOException {
        synchronized (network) {
            return end().read(source);
        }
    }

    @Override
    public boolean lastReadPushed() {
        synchronized (network) {
            MemoryEnd current = end;
            return current != null && current.lastReadPushed();
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        synchronized (network) {
            return end().write(source);
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int count) throws IOException {
        synchronized (network) {
            long total = 0;
            for (int i = 0; i < count; i++) {
                total += end().write(sources[i]);
                if (sources[i].hasRemaining()) {
                    break;
                }
            }
            return total;
        }
    }

    @Override
    public void writeUrgent(ByteBuffer source) throws IOException {
        synchronized (network) {
            end().writeUrgent(source);
        }
    }

    @Override
    public void silence() throws IOException {
        synchronized (network) {
            end().silence();
        }
    }

    @Override
    public void shutdownOutput() throws IOException {
        synchronized (network) {
            end().shutdownOutput();
        }
    }

    @Override
    int readiness() {
        MemoryEnd current = end;
        if (current == null) {
            return target == null ? 0 : Readiness.WRITE;
        }
        return (current.canRead() ? Readiness.READ : 0) | (current.canWrite() ? Readiness.WRITE : 0);
    }

    @Override
    void leave(boolean inOrder) {
        network.free(this);
        MemoryEnd current = end;
        if (current != null && inOrder) {
            current.close();
        } else if (current != null) {
            current.reset();
        }
    }
}
