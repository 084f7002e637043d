package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskListenSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Much data, many connections. */
@Timeout(60)
class BulkEchoTest {
    private static final int CONNECTIONS = 4;
    private static final long BYTES_EACH = (1L << 30) / CONNECTIONS;

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void one_gibibyte_comes_back_unchanged_over_four_connections_at_once() throws Exception {
        WskListenSocket listener = new EchoListener().on(net.client());
        List<Noise> sent = new ArrayList<>();
        List<FutureTask<Void>> writing = new ArrayList<>();
        List<FutureTask<Long>> received = new ArrayList<>();

        for (int i = 0; i < CONNECTIONS; i++) {
            Noise noise = new Noise(i);
            Peer peer = net.peer(listener);
            sent.add(noise);
            received.add(Loopback.inBackground(() -> Noise.checksum(peer.in(), BYTES_EACH)));
            writing.add(noise.writeInBackground(peer.out(), BYTES_EACH));
        }

        for (int i = 0; i < CONNECTIONS; i++) {
            assertThat(received.get(i).get(50, TimeUnit.SECONDS))
                    .isEqualTo(sent.get(i).checksum(BYTES_EACH));
            Loopback.result(writing.get(i));
        }
    }

    @Test
    void a_thousand_connections_are_served_at_once() throws Exception {
        WskListenSocket listener = new EchoListener().on(net.client());
        List<Peer> peers = new ArrayList<>();

        for (int i = 0; i < 1_000; i++) {
            peers.add(net.peer(listener));
        }
        for (int i = 0; i < peers.size(); i++) {
            peers.get(i).send("connection %04d".formatted(i));
        }

        for (int i = 0; i < peers.size(); i++) {
            assertThat(peers.get(i).read(15)).isEqualTo("connection %04d".formatted(i));
        }
    }

    @Test
    void connections_give_their_descriptors_back_while_the_client_lives() throws Exception {
        EchoListener echo = new EchoListener();
        WskListenSocket listener = echo.on(net.clientWithOneLoop());
        Peer other = net.peer(listener);
        assertThat(echo.next().socket).isNotNull();
        Footprint before = Footprint.now();

        for (int i = 0; i < 50; i++) {
            net.peer(listener).close();
            assertThat(echo.next().awaitClose()).isTrue();
            net.peer(listener).reset();
            assertThat(echo.next().awaitClose()).isTrue();
        }

        other.echoed("the loop has gone round since the last close");
        assertThat(Footprint.now()).isEqualTo(before);
    }
}
