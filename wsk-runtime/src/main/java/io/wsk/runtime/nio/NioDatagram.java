package io.wsk.runtime.nio;

import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A {@link DatagramChannel}. */
final class NioDatagram extends NioChannel<DatagramChannel> implements TransportDatagram {
    private final List<MembershipKey> memberships = new CopyOnWriteArrayList<>();

    NioDatagram(DatagramChannel channel, ProtocolFamily family) throws IOException {
        super(channel, family);
    }

    @Override
    int readOperation() {
        return SelectionKey.OP_READ;
    }

    @Override
    boolean resetOnAbort() {
        return false;
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
        int length = source.remaining();
        // An empty datagram is sent with 0 bytes too: it counts as taken.
        return channel.send(source, remote) == length;
    }

    @Override
    public void join(InetAddress group, NetworkInterface through) throws IOException {
        memberships.add(channel.join(group, through));
    }

    @Override
    public void leave(InetAddress group, NetworkInterface through) {
        memberships.removeIf(key -> {
            boolean found = key.group().equals(group) && key.networkInterface().equals(through);
            if (found) {
                key.drop();
            }
            return found;
        });
    }
}
