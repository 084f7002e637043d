package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A peer that sends and does not read is slowed down, costs bounded memory, and loses nothing. */
@Timeout(60)
class SlowReaderTest {
    private static final long BYTES = 200_000_000;

    /** The peer may not write, and the loop has been round so often: nothing moves any more. */
    private static final int IDLE_ROUNDS = 50;

    /** So many that what they cost stands out. */
    private static final int STALLED_PEERS = 32;

    /** What else the process may have come to hold meanwhile. */
    private static final long UNRELATED_MEMORY = 4 << 20;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Noise noise = new Noise(200);

    @Test
    void with_the_default_bounds_it_is_stalled_by_tcp_and_gets_every_byte_when_it_reads() throws Exception {
        WskClient client = net.clientWithOneLoop();
        EchoListener listener = new EchoListener();
        Peer other = net.peer(new EchoListener().on(client));

        try (SocketChannel channel = SocketChannel.open(listener.on(client).localAddress())) {
            EchoConnection connection = listener.next();

            long written = writeUntilStalled(channel, other);

            assertThat(written).isLessThan(BYTES);
            WskClientOptions bounds = client.options();
            assertThat(connection.socket.sendBacklog()).isBetween(bounds.sendLowWater(), 2 * bounds.sendHighWater());
            assertThat(other.echoed("served meanwhile")).isEqualTo("served meanwhile");

            channel.configureBlocking(true);
            FutureTask<Long> received =
                    Loopback.inBackground(() -> Noise.checksum(Channels.newInputStream(channel), BYTES));
            writeRest(channel, written);
            channel.shutdownOutput();
            assertThat(received.get(50, TimeUnit.SECONDS)).isEqualTo(noise.checksum(BYTES));
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(connection.awaitClose()).isTrue();
        }
    }

    @Test
    void with_raised_bounds_it_writes_everything_before_it_reads_a_byte() throws Exception {
        WskClient client = net.client(WskClientOptions.defaults().withSendBounds(1 << 16, 256 << 20, 256 << 20));
        EchoListener listener = new EchoListener();
        Peer peer = net.peer(listener.on(client));

        noise.writeTo(peer.out(), BYTES);
        peer.shutdownOutput();

        assertThat(Noise.checksum(peer.in(), BYTES)).isEqualTo(noise.checksum(BYTES));
        assertThat(peer.readToEnd()).isEmpty();
        assertThat(listener.next().awaitClose()).isTrue();
    }

    @Test
    void what_it_costs_in_memory_is_bounded() throws Exception {
        WskClient client = net.clientWithOneLoop();
        EchoListener listener = new EchoListener();
        SocketAddress address = listener.on(client).localAddress();
        Peer other = net.peer(new EchoListener().on(client));
        List<SocketChannel> peers = new ArrayList<>();
        try {
            for (int i = 0; i < STALLED_PEERS; i++) {
                peers.add(SocketChannel.open(address));
            }
            other.echoed("before");
            long before = UsedMemory.now();

            for (SocketChannel peer : peers) {
                assertThat(writeUntilStalled(peer, other)).isLessThan(BYTES);
            }
            long cost = UsedMemory.now() - before;

            WskClientOptions bounds = client.options();
            long atMost = 2 * bounds.sendHighWater() + bounds.receiveHold(); // the backlog, and what was read ahead
            assertThat(cost)
                    .isBetween(STALLED_PEERS * bounds.sendLowWater(), STALLED_PEERS * atMost + UNRELATED_MEMORY);
        } finally {
            for (SocketChannel peer : peers) {
                peer.close();
            }
        }
    }

    private long writeUntilStalled(SocketChannel channel, Peer otherOnTheLoop) throws IOException {
        channel.configureBlocking(false);
        long written = 0;
        for (int idle = 0; idle < IDLE_ROUNDS && written < BYTES; ) {
            int count = channel.write(next(written));
            written += count;
            if (count > 0) {
                idle = 0;
            } else {
                otherOnTheLoop.echoed("round");
                idle++;
            }
        }
        return written;
    }

    private void writeRest(SocketChannel channel, long from) throws IOException {
        for (long written = from; written < BYTES; ) {
            written += channel.write(next(written));
        }
    }

    private ByteBuffer next(long position) {
        ByteBuffer bytes = noise.from(position);
        return bytes.limit((int) Math.min(bytes.limit(), bytes.position() + BYTES - position));
    }
}
