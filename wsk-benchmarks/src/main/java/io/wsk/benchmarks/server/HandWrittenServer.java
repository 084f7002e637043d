package io.wsk.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.function.Consumer;

/**
 * The floor: a selector loop without a framework, written for this workload alone. What is read is written at once; only what the
 * kernel does not take is kept, and nothing more is read from that connection until it is gone.
 * It has no timeouts.
 */
final class HandWrittenServer implements BenchmarkServer {
    private static final int BUFFER = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    @Override
    public Running start(Workload workload) throws IOException, UnavailableException {
        if (workload == Workload.DATAGRAM_ECHO) {
            return new Running(HandWrittenDatagrams.start(), description());
        }
        Consumer<SelectionKey> handler = switch (workload) {
            case ECHO, BOUNDED_ECHO, TIMED_ECHO -> this::echo;
            case GREET -> HandWrittenGate.greeting();
            case HANG_UP -> HandWrittenGate.hangingUp();
            default -> throw UnavailableException.unknown(workload);
        };
        Selector selector = Selector.open();
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(ANY_PORT, BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        new Thread(() -> serve(selector, handler), "hand-written").start();
        return new Running(listener.socket().getLocalPort(), description());
    }

    private static String description() {
        return SelectorProvider.provider().getClass().getSimpleName().replace("SelectorProvider", "") + " selector";
    }

    private static void serve(Selector selector, Consumer<SelectionKey> handler) {
        try {
            while (selector.isOpen()) {
                selector.select(handler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void echo(SelectionKey key) {
        if (key.isAcceptable()) {
            accept(key);
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.attachment() instanceof ByteBuffer kept) {
                flush(key, channel, kept);
            } else {
                readAndWrite(key, channel);
            }
        } catch (IOException e) {
            close(channel);
        }
    }

    private void readAndWrite(SelectionKey key, SocketChannel channel) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            channel.close();
            return;
        }
        buffer.flip();
        channel.write(buffer);
        if (buffer.hasRemaining()) {
            key.attach(ByteBuffer.allocateDirect(buffer.remaining()).put(buffer).flip());
            key.interestOps(SelectionKey.OP_WRITE);
        }
    }

    private static void flush(SelectionKey key, SocketChannel channel, ByteBuffer kept) throws IOException {
        channel.write(kept);
        if (!kept.hasRemaining()) {
            key.attach(null);
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private static void accept(SelectionKey key) {
        try {
            SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(key.selector(), SelectionKey.OP_READ);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
