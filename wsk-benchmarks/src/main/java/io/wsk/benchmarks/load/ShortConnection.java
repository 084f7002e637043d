package io.wsk.benchmarks.load;

import io.wsk.benchmarks.load.ConnectTask.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection from its begin to its end: CONNECTING → CONNECTED → greeted or turned away, and closed. */
final class ShortConnection {
    private final SocketChannel channel;
    private final long begun = System.nanoTime();

    private ShortConnection(SocketChannel channel) {
        this.channel = channel;
    }

    static void begin(Selector selector, InetSocketAddress source, InetSocketAddress server) throws IOException {
        ShortConnection connection = new ShortConnection(SocketChannel.open());
        SocketChannel channel = connection.channel;
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.bind(source);
            boolean connected = channel.connect(server);
            channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, connection);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return when it was begun} */
    long begun() {
        return begun;
    }

    /** {@return whether the server has done what is expected of it} Then it is closed. */
    boolean hasEnded(SelectionKey key, ByteBuffer buffer, Outcome expected) throws IOException {
        Outcome outcome;
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                return false;
            }
            outcome = read(buffer);
        } catch (ConnectException e) {
            throw e; // refused
        } catch (SocketException e) {
            outcome = Outcome.TURNED_AWAY; // a reset, which may come before the connect has returned
        }
        if (outcome != expected) {
            throw new IOException("a connection was %s instead of %s".formatted(outcome, expected));
        }
        close();
        return true;
    }

    void close() throws IOException {
        channel.close();
    }

    private Outcome read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        if (length < 0) {
            return Outcome.TURNED_AWAY;
        } else if (length == 1 && buffer.get(0) == ConnectTask.GREETING) {
            return Outcome.GREETED;
        }
        throw new IOException("%d bytes came that are no greeting".formatted(length));
    }
}
