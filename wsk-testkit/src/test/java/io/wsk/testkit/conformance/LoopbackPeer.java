package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;

/** A plain socket that never blocks: what the kernel does not take waits here, and is offered again in each round. */
final class LoopbackPeer implements StreamPeer, Closeable {
    private final SocketChannel channel;
    private final SocketAddress localAddress;
    private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
    private boolean ending;
    private boolean ended;
    private boolean reset;

    LoopbackPeer(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.localAddress = channel.getLocalAddress();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    @Override
    public SocketAddress localAddress() {
        return localAddress;
    }

    @Override
    public synchronized void send(String text) {
        send(text.getBytes(UTF_8));
    }

    @Override
    public synchronized void send(byte[] bytes) {
        unsent.add(ByteBuffer.wrap(bytes.clone()));
        flush();
    }

    @Override
    public synchronized void end() {
        ending = true;
        flush();
    }

    /** Writes what the kernel takes, and then the end of the stream if it is due. */
    synchronized void flush() {
        try {
            for (ByteBuffer next = unsent.peek(); next != null && channel.isOpen(); next = unsent.peek()) {
                channel.write(next);
                if (next.hasRemaining()) {
                    return;
                }
                unsent.remove();
            }
            if (ending && channel.isOpen()) {
                ending = false;
                channel.shutdownOutput();
            }
        } catch (IOException e) {
            reset = true; // the socket under test has gone
            unsent.clear();
        }
    }

    @Override
    public synchronized void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized byte[] receivedBytes() {
        read();
        return received.toByteArray();
    }

    @Override
    public synchronized String received() {
        read();
        return received.toString(UTF_8);
    }

    @Override
    public synchronized boolean hasEnded() {
        read();
        return ended;
    }

    @Override
    public synchronized boolean isReset() {
        read();
        return reset;
    }

    private void read() {
        try {
            while (!ended && !reset && channel.isOpen()) {
                int length = channel.read(chunk.clear());
                if (length == 0) {
                    return;
                } else if (length < 0) {
                    ended = true;
                } else {
                    received.write(chunk.array(), 0, length);
                }
            }
        } catch (IOException e) {
            reset = true;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
