package io.wsk.runtime.nio;

import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/** A {@link DatagramChannel}. */
final class NioDatagram extends NioChannel<DatagramChannel> implements TransportDatagram {
    NioDatagram(DatagramChannel channel) throws IOException {
        super(channel);
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
}
