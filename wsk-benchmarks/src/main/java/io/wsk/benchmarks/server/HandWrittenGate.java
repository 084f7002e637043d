package io.wsk.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/**
 * The floor for connections that come and go: accepts those that wait, and greets them or closes them. Not all at once, though:
 * while more keep coming, those that have ended would never be closed.
 */
final class HandWrittenGate implements Consumer<SelectionKey> {
    private static final int AT_ONCE = 16;

    private final ByteBuffer greeting = Greeting.bytes();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 10);
    private final boolean greets;

    private HandWrittenGate(boolean greets) {
        this.greets = greets;
    }

    static HandWrittenGate greeting() {
        return new HandWrittenGate(true);
    }

    static HandWrittenGate hangingUp() {
        return new HandWrittenGate(false);
    }

    @Override
    public void accept(SelectionKey key) {
        try {
            if (key.channel() instanceof ServerSocketChannel listener) {
                acceptSome(key, listener);
            } else {
                readToEnd((SocketChannel) key.channel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptSome(SelectionKey key, ServerSocketChannel listener) throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            SocketChannel channel = listener.accept();
            if (channel == null) {
                return;
            } else if (greets) {
                greet(key, channel);
            } else {
                channel.close();
            }
        }
    }

    private void greet(SelectionKey key, SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(key.selector(), SelectionKey.OP_READ);
        channel.write(greeting.clear());
    }

    private void readToEnd(SocketChannel channel) throws IOException {
        int length;
        try {
            length = channel.read(buffer.clear());
        } catch (IOException e) {
            length = -1; // the peer resets
        }
        if (length < 0) {
            channel.close();
        }
    }
}
