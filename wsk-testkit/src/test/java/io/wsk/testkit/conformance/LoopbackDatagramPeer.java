package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/** A plain datagram socket that never blocks. */
final class LoopbackDatagramPeer implements DatagramPeer, Closeable {
    private final DatagramChannel channel;
    private final InetSocketAddress address;
    private final List<String> received = new ArrayList<>();
    private final ByteBuffer chunk = ByteBuffer.allocate(1 << 16);

    LoopbackDatagramPeer(InetSocketAddress local) {
        try {
            channel = DatagramChannel.open().bind(local);
            channel.configureBlocking(false);
            address = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public synchronized void send(String text, SocketAddress to) {
        try {
            channel.send(ByteBuffer.wrap(text.getBytes(UTF_8)), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<String> received() {
        try {
            while (channel.receive(chunk.clear()) != null) {
                received.add(UTF_8.decode(chunk.flip()).toString());
            }
            return List.copyOf(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
