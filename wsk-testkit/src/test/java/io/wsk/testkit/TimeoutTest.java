package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskTimeouts;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Peers that keep a connection for nothing. */
class TimeoutTest {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    /** The longest that a look can come after the time is up, and a little more. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final MemoryNetwork network = MemoryNetwork.create();
    private final List<WskConnectionSocket> accepted = new ArrayList<>();
    private final List<WskSocket> dead = new ArrayList<>();
    private WskClient client = network.client();

    private final class Table implements WskListenDispatch<Object>, WskConnectionDispatch<Object> {
        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE;
        }

        @Override
        public int enabledEventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int acceptedEventMask() {
            return WSK_EVENT_RECEIVE;
        }

        @Override
        public AcceptVerdict acceptEvent(Object context, WskListenSocket socket, WskAccept accept) {
            accepted.add(accept.socket());
            return accept.with(context, this);
        }

        @Override
        public ReceiveVerdict receiveEvent(
                Object context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
            return ReceiveVerdict.ACCEPTED;
        }

        @Override
        public void socketDeadEvent(Object context, WskSocket socket, WskStatus status) {
            assertThat(status).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
            dead.add(socket);
        }
    }

    @AfterEach
    void close() {
        network.close();
    }

    private MemoryPeer accept(WskTimeouts timeouts) {
        client = network.client(WskClientOptions.defaults().withLoops(1).withTimeouts(timeouts));
        WskListenSocket listener = client.listen(this, new Table(), MemoryNetwork.address(7));
        MemoryPeer peer = network.connect(listener.localAddress());
        network.settle();
        return peer;
    }

    private WskConnectionSocket socket() {
        return accepted.get(0);
    }

    @Test
    void without_timeouts_a_peer_may_be_silent_for_ever() {
        MemoryPeer peer = accept(WskTimeouts.NONE);
        network.advance(Duration.ofDays(100));
        peer.send("still here");
        network.settle();
        assertThat(dead).isEmpty();
        assertThat(peer.isReset()).isFalse();
    }

    @Test
    void an_idle_connection_dies_and_its_requests_fail() { // EVT-20, IRP-20
        MemoryPeer peer = accept(WskTimeouts.NONE.withIdle(LIMIT));
        WskIrp irp = WskIrp.create();
        socket().receive(ByteBuffer.allocate(1), irp);
        network.advance(LIMIT.minusNanos(1));
        assertThat(dead).isEmpty();
        network.advance(LOOK);
        assertThat(dead).containsExactly(socket());
        assertThat(irp.status()).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertThat(peer.isReset()).isTrue();
        assertThat(client.counters().idleTimeouts()).isEqualTo(1);
    }

    @Test
    void bytes_in_either_direction_put_it_off() {
        MemoryPeer peer = accept(WskTimeouts.NONE.withIdle(LIMIT));
        for (int i = 0; i < 3; i++) {
            network.advance(LIMIT.minusSeconds(2));
            peer.send("x");
            network.advance(LIMIT.minusSeconds(2));
            socket().send(ByteBuffer.allocate(1));
        }
        network.settle();
        assertThat(dead).isEmpty();
        network.advance(LIMIT.plus(LOOK));
        assertThat(dead).hasSize(1);
    }

    @Test
    void a_time_that_is_no_multiple_of_that_between_looks_is_not_up_early() {
        Duration idle = LIMIT.plusMillis(250);
        MemoryPeer peer = accept(new WskTimeouts(idle, Duration.ZERO, LIMIT)); // the looks go by the shortest
        network.advance(LIMIT.minusNanos(1)); // so that the next look comes at once
        peer.send("x");
        network.advance(idle.minusNanos(1));
        assertThat(dead).isEmpty();
        network.advance(LIMIT.dividedBy(8));
        assertThat(dead).hasSize(1);
    }

    @Test
    void it_is_exceeded_by_an_eighth_of_the_shortest_at_most() {
        Duration idle = LIMIT.plusMillis(250);
        MemoryPeer peer = accept(new WskTimeouts(idle, Duration.ZERO, LIMIT));
        network.advance(LIMIT.plusNanos(1)); // so that the next look is as far away as can be
        peer.send("x");
        network.advance(idle.plus(LIMIT.dividedBy(8)));
        assertThat(dead).hasSize(1);
    }

    @Test
    void a_peer_that_never_sends_a_first_byte_is_not_waited_for() {
        MemoryPeer peer = accept(WskTimeouts.NONE.withFirstByte(LIMIT));
        socket().send(ByteBuffer.allocate(1)); // what we send does not count
        network.advance(LIMIT.plus(LOOK));
        assertThat(dead).hasSize(1);
        assertThat(peer.isReset()).isTrue();
        assertThat(client.counters().firstByteTimeouts()).isEqualTo(1);
    }

    @Test
    void after_the_first_byte_it_may_be_silent() {
        MemoryPeer peer = accept(WskTimeouts.NONE.withFirstByte(LIMIT));
        network.advance(LIMIT.minusSeconds(1));
        peer.send("x");
        network.advance(LIMIT.multipliedBy(3));
        assertThat(dead).isEmpty();
    }

    @Test
    void the_first_byte_is_that_of_an_accepted_connection() {
        client = network.client(
                WskClientOptions.defaults().withLoops(1).withTimeouts(WskTimeouts.NONE.withFirstByte(LIMIT)));
        MemoryServer server = network.server(MemoryNetwork.address(8));
        WskIrp irp = WskIrp.create();
        client.connect(this, new Table(), server.address(), irp);
        network.advance(LIMIT.multipliedBy(3));
        assertThat(irp.socket().isClosed()).isFalse();
        assertThat(dead).isEmpty();
    }

    @Test
    void a_peer_that_has_spoken_while_reading_paused_is_not_at_fault() {
        MemoryPeer peer = accept(WskTimeouts.NONE.withFirstByte(LIMIT));
        peer.window(0);
        socket().send(ByteBuffer.allocate(1_000_000)); // above the high water: reading pauses
        network.settle();
        peer.send("x");
        network.advance(LIMIT.multipliedBy(3));
        assertThat(dead).isEmpty();
    }

    @Test
    void the_time_that_a_connect_takes_is_no_idleness() {
        client =
                network.client(WskClientOptions.defaults().withLoops(1).withTimeouts(WskTimeouts.NONE.withIdle(LIMIT)));
        MemoryServer server = network.server(MemoryNetwork.address(8));
        WskIrp irp = WskIrp.create();
        client.connect(this, new Table(), server.address(), irp);
        network.step();
        network.settle();
        network.advance(LIMIT.minusSeconds(1));
        assertThat(irp.socket().isClosed()).isFalse();
        assertThat(dead).isEmpty();
    }

    @Test
    void a_peer_that_takes_nothing_although_bytes_wait_is_not_waited_for() {
        MemoryPeer peer = accept(WskTimeouts.NONE.withWriteStall(LIMIT));
        peer.window(0);
        network.advance(LIMIT.multipliedBy(3));
        assertThat(dead).isEmpty(); // nothing waits yet
        socket().send(ByteBuffer.allocate(100));
        network.advance(LIMIT.minusSeconds(1));
        peer.send("what it sends does not count");
        assertThat(dead).isEmpty();
        network.advance(LOOK.plusSeconds(1));
        assertThat(dead).hasSize(1);
        assertThat(client.counters().writeStalls()).isEqualTo(1);
    }

    @Test
    void one_that_takes_a_little_now_and_then_is_served() {
        MemoryPeer peer = accept(WskTimeouts.NONE.withWriteStall(LIMIT));
        peer.window(10);
        socket().send(ByteBuffer.allocate(100));
        for (int i = 0; i < 10; i++) {
            network.advance(LIMIT.minusSeconds(2));
            assertThat(peer.received()).hasSize(10 * (i + 1)); // which makes room for the next
        }
        assertThat(dead).isEmpty();
    }
}
