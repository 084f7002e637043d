package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.UsedMemory;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Five thousand connections, of which one in a hundred sends as fast as it can and never reads what it gets back. */
@Timeout(300)
class FiveThousandConnectionsTest {
    private static final int CONNECTIONS = 5_000;
    private static final int ONE_IN = 100;
    private static final int ROUNDS = 3;

    private static final int LOOPS = 2;

    /** What a loop keeps for the next one who needs it: chunks, holds. */
    private static final long KEPT_BY_A_LOOP = (1 << 20) + (1 << 18);

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void those_that_never_read_cost_no_more_than_their_bounds_and_everyone_else_is_served() throws Exception {
        WskClient client = net.client(WskClientOptions.defaults().withLoops(LOOPS));
        SocketAddress address = new EchoListener().on(client).localAddress();
        List<SocketChannel> served = new ArrayList<>();
        List<SocketChannel> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                (i % ONE_IN == 0 ? deaf : served).add(SocketChannel.open(address));
            }
            for (SocketChannel channel : deaf) {
                channel.configureBlocking(false);
            }
            for (SocketChannel channel : served) {
                echo(channel, -1);
            }
            long idle = UsedMemory.now();
            long sent = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (SocketChannel channel : deaf) {
                    sent += sendUntilFull(channel);
                }
                for (SocketChannel channel : served) {
                    echo(channel, round);
                }
            }

            long cost = UsedMemory.now() - idle;

            WskClientOptions bounds = client.options();
            long atMost = 2 * bounds.sendHighWater() + bounds.receiveHold();
            assertThat(sent).as("the backlogs are full").isGreaterThan(deaf.size() * bounds.sendHighWater());
            assertThat(cost).isLessThan(deaf.size() * atMost + LOOPS * KEPT_BY_A_LOOP);
            assertThat(client.sockets()).hasSize(CONNECTIONS + 1);
        } finally {
            for (SocketChannel channel : served) {
                channel.close();
            }
            for (SocketChannel channel : deaf) {
                channel.close();
            }
        }
    }

    private static long sendUntilFull(SocketChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64 << 10);
        long sent = 0;
        for (int count = channel.write(bytes.clear()); count > 0; count = channel.write(bytes.clear())) {
            sent += count;
        }
        return sent;
    }

    private static void echo(SocketChannel channel, int value) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1).put((byte) value).flip();
        channel.write(one);
        one.clear();
        assertThat(channel.read(one)).isEqualTo(1);
        assertThat(one.get(0)).isEqualTo((byte) value);
    }
}
