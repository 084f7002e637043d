package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskLimits;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskTimeouts;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import io.wsk.sample.endtoend.RecordingListener;
import io.wsk.sample.endtoend.RuntimeLog;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Peers that hold connections and do nothing with them (slowloris), on real sockets. */
@Timeout(60)
class SlowPeerTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private WskClient client(WskTimeouts timeouts) {
        return net.client(WskClientOptions.defaults().withLoops(1).withTimeouts(timeouts));
    }

    private static void isReset(Peer peer) {
        assertThatThrownBy(() -> peer.in().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void peers_that_send_nothing_are_reset_and_logged_at_a_bounded_rate() throws Exception {
        WskClient client = client(WskTimeouts.NONE.withFirstByte(SHORT));
        WskListenSocket listener = new EchoListener().on(client);
        List<Peer> silent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            silent.add(net.peer(listener));
        }
        silent.forEach(SlowPeerTest::isReset);
        assertThat(client.counters().firstByteTimeouts()).isEqualTo(20);
        assertThat(log.next().getMessage()).contains("has sent nothing for timeouts.firstByte = ");
        assertThat(log.rest()).as("20 timeouts within some seconds").hasSizeLessThan(10);
    }

    @Test
    void a_peer_that_falls_silent_is_reset_and_one_that_talks_is_served() throws Exception {
        WskListenSocket listener = new EchoListener().on(client(WskTimeouts.NONE.withIdle(Duration.ofSeconds(1))));
        Peer silent = net.peer(listener);
        Peer talking = net.peer(listener);
        assertThat(silent.echoed("once")).isEqualTo("once");
        while (log.rest().isEmpty()) {
            assertThat(talking.echoed("again and again")).isEqualTo("again and again");
        }
        isReset(silent);
        assertThat(log.next().getMessage()).contains("for timeouts.idle = PT1S");
    }

    @Test
    void a_peer_that_reads_nothing_is_reset_when_bytes_wait_for_it() throws Exception {
        RecordingListener recording = new RecordingListener();
        WskClient client = client(WskTimeouts.NONE.withWriteStall(SHORT));
        net.add(Peer.connectWithSmallWindow(recording.on(client).localAddress()));
        Accepted accepted = recording.next();
        accepted.socket().send(ByteBuffer.allocate(8 << 20));
        assertThat(log.next().getMessage()).contains("has taken nothing for timeouts.writeStall = ");
        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(client.counters().writeStalls()).isEqualTo(1);
    }

    @Test
    void a_listener_takes_no_more_connections_than_it_may_and_the_next_when_one_has_gone() throws Exception {
        WskClient client = net.client(
                WskClientOptions.defaults().withLoops(1).withLimits(WskLimits.DEFAULT.withConnectionsPerListener(2)));
        WskListenSocket listener = new EchoListener().on(client);
        Peer first = net.peer(listener);
        Peer second = net.peer(listener);
        assertThat(first.echoed("one")).isEqualTo("one");
        assertThat(second.echoed("two")).isEqualTo("two");
        Peer third = net.peer(listener);
        third.send("three");
        assertThat(log.next().getMessage()).contains("accepts no more until one is closed");
        assertThat(client.sockets()).hasSize(3); // with the listener
        first.reset();
        assertThat(third.read(5)).isEqualTo("three");
    }
}
