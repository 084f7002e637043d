package io.wsk.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A connection to the server: sends what it may, and checks that what comes back is what was sent. */
final class LoadConnection {
    private final int index;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final EndlessPattern pattern;
    private final long start;
    private long allowed;
    private long sent;
    private long received;
    private long since;

    LoadConnection(int index, SocketChannel channel, SelectionKey key, EndlessPattern pattern) {
        this.index = index;
        this.channel = channel;
        this.key = key;
        this.pattern = pattern;
        start = EndlessPattern.start(index);
    }

    int index() {
        return index;
    }

    long received() {
        return received;
    }

    /** {@return when the last bytes were allowed} */
    long since() {
        return since;
    }

    boolean isComplete() {
        return received == allowed;
    }

    /** Sends so many bytes more, or as many as the kernel takes; the rest when it takes more. */
    void send(long bytes, long now) throws IOException {
        allowed += bytes;
        since = now;
        flush();
    }

    void flush() throws IOException {
        boolean blocked = false;
        while (sent < allowed && !blocked) {
            ByteBuffer piece = pattern.from(start + sent, allowed - sent);
            sent += channel.write(piece);
            blocked = piece.hasRemaining();
        }
        int wanted = blocked ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /** Reads once. */
    void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        if (length < 0) {
            throw new IOException("the server has closed connection " + index);
        }
        buffer.flip();
        if (length > sent - received || buffer.mismatch(pattern.from(start + received, length)) >= 0) {
            throw new IOException("connection %d: after %d bytes, the next %d are not what was sent"
                    .formatted(index, received, length));
        }
        received += length;
    }

    void close() throws IOException {
        channel.close();
    }
}
