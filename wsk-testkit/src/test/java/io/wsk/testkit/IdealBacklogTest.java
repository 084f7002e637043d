package io.wsk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The send-backlog callback, by the virtual clock. */
class IdealBacklogTest {
    private static final int LOW_WATER = 1 << 16;

    /** Notes what it is told. */
    static final class Sender {
        final List<Long> ideals = new ArrayList<>();

        @WskSendBacklogEvent(enabled = WskEnabled.OFF)
        void backlog(long ideal) {
            ideals.add(ideal);
        }
    }

    private final Sender sender = new Sender();

    private ConnectionProbe probe(int bufferSize) {
        MemoryNetwork network = MemoryNetwork.create();
        network.bufferSize(bufferSize);
        return ConnectionProbe.of(network, sender, IdealBacklogTest_SenderDispatch.TABLE);
    }

    private static void fill(ConnectionProbe probe) {
        probe.socket().send(ByteBuffer.allocate(100_000));
        probe.settle();
    }

    @Test
    void enabling_tells_nothing_by_itself() { // AMB-35
        try (ConnectionProbe probe = probe(12_000)) {
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            probe.settle();
            assertThat(sender.ideals).isEmpty();
            assertThat(probe.socket().idealSendBacklog()).isEqualTo(LOW_WATER);
        }
    }

    @Test
    void a_full_send_buffer_shows_its_size() { // SBE-02
        try (ConnectionProbe probe = probe(12_000)) {
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            fill(probe);
            assertThat(sender.ideals).containsExactly(4_096L);
            assertThat(probe.socket().idealSendBacklog()).isEqualTo(4_096);
        }
    }

    @Test
    void a_small_change_is_none() {
        try (ConnectionProbe probe = probe(60_000)) {
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            fill(probe); // a third would be 20,000, which rounds to half of what it is
            assertThat(sender.ideals).isEmpty();
        }
    }

    @Test
    void a_peer_that_drains_fast_raises_it_and_one_that_stops_lowers_it() { // SBE-02
        try (ConnectionProbe probe = probe(12_000)) {
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            fill(probe);
            drain(probe, Duration.ofMillis(20)); // 12,000 bytes in 20 ms: 6,000 in 10 ms
            assertThat(sender.ideals).containsExactly(4_096L, 16_384L);
            drain(probe, Duration.ofMillis(200));
            assertThat(sender.ideals).containsExactly(4_096L, 16_384L);
            drain(probe, Duration.ofSeconds(60));
            assertThat(sender.ideals).containsExactly(4_096L, 16_384L, 4_096L);
        }
    }

    /** The peer reads once what the buffers hold, after some time. */
    private static void drain(ConnectionProbe probe, Duration time) {
        probe.passes(time);
        probe.peer().received();
        probe.settle();
    }

    @Test
    void it_never_exceeds_the_high_water() {
        try (ConnectionProbe probe = probe(4 << 20)) {
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            probe.socket().send(ByteBuffer.allocate(5 << 20));
            probe.settle();
            assertThat(sender.ideals).containsExactly(1L << 18);
        }
    }

    @Test
    void a_change_while_it_is_off_is_not_told_later() { // AMB-35
        try (ConnectionProbe probe = probe(12_000)) {
            fill(probe);
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            probe.settle();
            assertThat(sender.ideals).isEmpty();
            assertThat(probe.socket().idealSendBacklog()).isEqualTo(4_096);
        }
    }

    @Test
    void a_disabled_one_is_not_called() {
        try (ConnectionProbe probe = probe(12_000)) {
            probe.socket().enable(ConnectionEvent.SEND_BACKLOG);
            assertThat(probe.socket().disable(ConnectionEvent.SEND_BACKLOG)).isEqualTo(WskStatus.SUCCESS);
            fill(probe);
            assertThat(sender.ideals).isEmpty();
        }
    }
}
