package io.wsk.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** The floor for connections that come and go: accepts all that wait, and greets them or closes them. */
final class HandWrittenGate implements Consumer<SelectionKey> {
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
                acceptAll(key, listener);
            } else {
                readToEnd((SocketChannel) key.channel());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(SelectionKey key, ServerSocketChannel listener) throws IOException {
        for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
            if (greets) {
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
