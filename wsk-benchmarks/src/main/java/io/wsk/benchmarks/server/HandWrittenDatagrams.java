package io.wsk.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** The floor for datagrams: all that are there are received and sent back, one by one, and then waited for. */
final class HandWrittenDatagrams {
    private static final int BUFFER = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final DatagramChannel channel;

    private HandWrittenDatagrams(DatagramChannel channel) {
        this.channel = channel;
    }

    /** {@return the port} */
    static int start() throws IOException {
        DatagramChannel channel = DatagramChannel.open().bind(BenchmarkServer.ANY_PORT);
        channel.configureBlocking(false);
        Selector selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        HandWrittenDatagrams server = new HandWrittenDatagrams(channel);
        new Thread(() -> server.serve(selector), "hand-written").start();
        return channel.socket().getLocalPort();
    }

    private void serve(Selector selector) {
        Consumer<SelectionKey> ready = key -> echo();
        try {
            while (selector.isOpen()) {
                selector.select(ready);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void echo() {
        try {
            buffer.clear();
            for (SocketAddress peer = channel.receive(buffer); peer != null; peer = channel.receive(buffer)) {
                channel.send(buffer.flip(), peer); // lost if the kernel has no room
                buffer.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
