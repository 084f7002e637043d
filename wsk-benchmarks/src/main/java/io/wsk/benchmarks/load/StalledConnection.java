package io.wsk.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Sends as much as the server lets it, and takes what comes back slowly or not at all. More than {@link #MOST} bytes are in no
 * buffers of the operating system any more: a server that takes them holds nobody back.
 */
final class StalledConnection implements ReadyChannel, Closeable {
    static final long MOST = 96 << 20;

    /** Small enough that nobody else's message waits for long, in this process. */
    private static final int PIECE = 1 << 14;

    private static final double NANOS_IN_SECOND = 1e9;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final long bytesPerSecond;
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(PIECE);
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(PIECE);
    private long started;
    private long sent;
    private long taken;

    private StalledConnection(SocketChannel channel, Selector selector, long bytesPerSecond) throws IOException {
        this.channel = channel;
        this.bytesPerSecond = bytesPerSecond;
        key = channel.register(selector, 0, this);
    }

    static StalledConnection connect(SocketAddress server, Selector selector, long bytesPerSecond) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_LINGER, 0); // nobody waits for what it has not taken
        return new StalledConnection(channel, selector, bytesPerSecond);
    }

    /** {@return how long it takes until it reads the next piece, in nanoseconds; 0 if it does not read} */
    static long interval(long bytesPerSecond) {
        return bytesPerSecond == 0 ? 0 : Math.round(PIECE * NANOS_IN_SECOND / bytesPerSecond);
    }

    /** Begins to send, and at the given time to read. */
    void start(long readingFrom) {
        started = readingFrom;
        key.interestOps(SelectionKey.OP_WRITE);
    }

    /** One piece at a time, so that the others have their turns. */
    @Override
    public void ready() throws IOException {
        outgoing.clear();
        sent += channel.write(outgoing);
        if (sent - taken > MOST) {
            throw new IOException("the server goes on to read from a peer that does not read");
        }
    }

    /** Takes what is due by now. */
    void tick(long now) throws IOException {
        double due = bytesPerSecond * ((now - started) / NANOS_IN_SECOND);
        if (due - taken >= PIECE) {
            incoming.clear();
            int length = channel.read(incoming);
            if (length < 0) {
                throw new IOException("the server has closed a connection that does not read");
            }
            taken += length;
            if (length == 0) {
                started =
                        now - Math.round(taken * NANOS_IN_SECOND / bytesPerSecond); // there is nothing to catch up with
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
