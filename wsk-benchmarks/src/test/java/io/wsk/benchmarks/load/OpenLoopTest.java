package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two connections, a message in each millisecond, and a clock of our own. */
class OpenLoopTest {
    private static final int BYTES = 64;
    private static final long MILLI = 1_000_000;

    private final Latencies latencies = new Latencies();
    private final List<LoadConnection> connections = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(EndlessPattern.LONGEST_PIECE);

    private TestServer server;
    private Selector selector;
    private OpenLoop loop;

    @BeforeEach
    void connect() throws IOException {
        server = TestServer.echo();
        selector = Selector.open();
        EndlessPattern pattern = new EndlessPattern();
        for (int i = 0; i < 2; i++) {
            SocketChannel channel =
                    SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            connections.add(new LoadConnection(i, channel, key, pattern));
        }
        loop = new OpenLoop(connections, latencies, new LoadTask(server.port(), 2, BYTES, 1, 1_000, 0, 0, 1));
        loop.start(0);
    }

    @AfterEach
    void close() throws IOException {
        for (LoadConnection connection : connections) {
            connection.close();
        }
        selector.close();
        server.close();
    }

    @Test
    void the_connections_have_turns_and_each_message_is_as_late_as_it_was_due() throws IOException {
        loop.tick(2 * MILLI + MILLI / 2);

        answer(0, 2, 10 * MILLI);
        assertThat(latencies.micros(1)).isCloseTo(8_000, within(10.0)); // the third message
        assertThat(latencies.micros(99)).isCloseTo(10_000, within(10.0)); // the first

        latencies.reset();
        answer(1, 1, 10 * MILLI);
        assertThat(latencies.micros(1)).isCloseTo(9_000, within(10.0));
        assertThat(latencies.micros(99)).isCloseTo(9_000, within(10.0));
    }

    @Test
    void what_was_sent_before_the_end_counts_however_late_it_is_and_nothing_else_is_sent() throws IOException {
        loop.tick(MILLI / 2);
        loop.stop();
        loop.tick(20 * MILLI);

        answer(0, 1, 30 * MILLI);

        assertThat(latencies.micros(99)).isCloseTo(30_000, within(30.0));
        assertThat(connections).allMatch(LoadConnection::isComplete);
    }

    /** Reads so many answers of a connection, which are there at this time. */
    private void answer(int index, int messages, long now) throws IOException {
        LoadConnection connection = connections.get(index);
        long before = connection.received();
        while (connection.received() < before + (long) messages * BYTES) {
            selector.select();
            selector.selectedKeys().clear();
            connection.read(buffer);
        }
        loop.received(connection, before, now);
    }
}
