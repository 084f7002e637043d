package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskLimits;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is bounded by {@link WskLimits}, and what is counted. */
class LimitTest {
    /** The handler retains as many bytes and throws. */
    private static final int FAILS = 7;

    /** What a retained indication counts for beside its bytes. */
    private static final int EACH = 128;

    private final MemoryNetwork network = MemoryNetwork.create();
    private final List<WskConnectionSocket> accepted = new ArrayList<>();
    private final List<WskDataIndication> retained = new ArrayList<>();
    private final List<WskReceiveFlags> flags = new ArrayList<>();
    private final List<WskException> refusals = new ArrayList<>();
    private WskClient client;
    private WskListenSocket listener;

    /** Retains everything that it may. */
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
                Object context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags told) {
            flags.add(told);
            if (data.length() == FAILS) {
                data.retain();
                throw new IllegalStateException("planted");
            }
            try {
                retained.add(data.retain());
                return ReceiveVerdict.RETAINED;
            } catch (WskException e) {
                refusals.add(e);
                return ReceiveVerdict.ACCEPTED;
            }
        }
    }

    @AfterEach
    void close() {
        network.close();
    }

    private void listen(WskClientOptions options) {
        client = network.client(options.withLoops(1));
        listener = client.listen(this, new Table(), MemoryNetwork.address(7));
    }

    private void listen(WskLimits limits) {
        listen(WskClientOptions.defaults().withLimits(limits));
    }

    private MemoryPeer connect() {
        MemoryPeer peer = network.connect(listener.localAddress());
        network.settle();
        return peer;
    }

    private void send(MemoryPeer peer, int bytes) {
        peer.send(new byte[bytes]);
        network.settle();
    }

    // ---- retained indications

    /** So many bytes in so many indications. */
    private static long room(int bytes, int indications) {
        return bytes + (long) EACH * indications;
    }

    @Test
    void many_small_ones_count_for_what_they_cost() {
        listen(WskLimits.DEFAULT.withRetained(room(10, 10), 1 << 20));
        MemoryPeer peer = connect();
        for (int i = 0; i < 20; i++) {
            send(peer, 1);
        }
        assertThat(retained).hasSize(10);
    }

    @Test
    void a_socket_retains_no_more_than_its_limit_until_something_is_released() { // AMB-33
        listen(WskLimits.DEFAULT.withRetained(room(100, 2), 1000));
        MemoryPeer peer = connect();
        send(peer, 60);
        send(peer, 40);
        send(peer, 1);
        assertThat(retained).hasSize(2);
        assertThat(refusals)
                .singleElement()
                .satisfies(e -> assertThat(e.status()).isEqualTo(WskStatus.INSUFFICIENT_RESOURCES))
                .satisfies(e -> assertThat(e).hasMessageContainingAll("socket", "356", "AMB-33"));
        accepted.get(0).release(retained.get(0));
        send(peer, 60);
        assertThat(retained).hasSize(3);
        assertThat(client.counters().retainsRefused()).isEqualTo(1);
    }

    @Test
    void all_sockets_together_retain_no_more_than_the_clients_limit() {
        listen(WskLimits.DEFAULT.withRetained(room(100, 2), room(150, 2)));
        MemoryPeer first = connect();
        MemoryPeer second = connect();
        send(first, 100);
        send(second, 60);
        assertThat(refusals).singleElement().satisfies(e -> assertThat(e).hasMessageContainingAll("client", "406"));
        send(second, 50);
        accepted.get(0).release(retained.get(0));
        send(second, 50);
        assertThat(retained).hasSize(3);
    }

    @Test
    void near_the_limit_the_callback_is_told_to_release() { // RCE-02
        listen(WskLimits.DEFAULT.withRetained(1000, 2000));
        MemoryPeer peer = connect();
        send(peer, 750 - EACH);
        send(peer, 5);
        send(peer, 1);
        assertThat(flags).extracting(WskReceiveFlags::releaseAsap).containsExactly(false, false, true);
        retained.forEach(accepted.get(0)::release);
        send(peer, 1);
        assertThat(flags).last().extracting(WskReceiveFlags::releaseAsap).isEqualTo(false);
    }

    @Test
    void what_is_retained_at_the_close_is_counted_and_can_still_be_read_and_released() { // REL-03
        listen(WskLimits.DEFAULT);
        MemoryPeer peer = connect();
        send(peer, 3);
        send(peer, 4);
        accepted.get(0).release(retained.get(0));
        accepted.get(0).abort();
        network.settle();
        assertThat(client.counters().retainedAtClose()).isEqualTo(1);
        assertThat(retained.get(1).length()).isEqualTo(4);
        accepted.get(0).release(retained.get(1));
    }

    @Test
    void a_second_release_is_refused_and_counted_and_in_the_debug_mode_tells_where_it_was_retained() { // REL-04
        listen(WskClientOptions.defaults().withDebug(true));
        send(connect(), 3);
        accepted.get(0).release(retained.get(0));
        WskException refusal =
                catchThrowableOfType(WskException.class, () -> accepted.get(0).release(retained.get(0)));
        assertThat(refusal.rule()).isEqualTo("REL-04");
        assertThat(refusal.getSuppressed())
                .singleElement()
                .satisfies(origin -> assertThat(origin.getStackTrace())
                        .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("receiveEvent")));
        assertThat(client.counters().releasesRefused()).isEqualTo(1);
    }

    @Test
    void without_the_debug_mode_no_stack_is_kept() {
        listen(WskClientOptions.defaults());
        send(connect(), 3);
        accepted.get(0).release(retained.get(0));
        assertThatThrownBy(() -> accepted.get(0).release(retained.get(0))).hasNoSuppressedExceptions();
    }

    @Test
    void what_a_failing_callback_has_retained_is_given_back() {
        listen(WskLimits.DEFAULT.withRetained(room(10, 1), room(10, 1)));
        for (int i = 0; i < 3; i++) {
            send(connect(), FAILS);
        }
        send(connect(), 10);
        assertThat(retained).hasSize(1);
        assertThat(refusals).isEmpty();
        assertThat(client.counters().handlerFailures()).isEqualTo(3);
    }

    // ---- connections

    @Test
    void a_listener_with_as_many_connections_as_it_may_leaves_the_next_in_the_backlog() {
        listen(WskLimits.DEFAULT.withConnectionsPerListener(2));
        MemoryPeer first = connect();
        connect();
        MemoryPeer third = connect();
        assertThat(accepted).hasSize(2);
        assertThat(third.isReset()).isFalse();
        assertThat(client.counters().connectionsHeldBack()).isPositive();
        first.reset();
        network.settle();
        assertThat(accepted).hasSize(3);
        assertThat(accepted.get(2).remoteAddress()).isEqualTo(third.localAddress());
    }

    @Test
    void a_request_does_not_get_around_that() {
        listen(WskLimits.DEFAULT.withConnectionsPerListener(1));
        connect();
        MemoryPeer second = connect();
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(irp)).isEqualTo(WskStatus.PENDING);
        network.settle();
        assertThat(irp.isCompleted()).isFalse();
        accepted.get(0).abort();
        network.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(((WskConnectionSocket) irp.socket()).remoteAddress()).isEqualTo(second.localAddress());
    }

    // ---- requests that wait for a decision

    @Test
    void a_conditional_listener_with_as_many_requests_as_it_may_leaves_the_next_in_the_backlog() {
        client = network.client(
                WskClientOptions.defaults().withLoops(1).withLimits(WskLimits.DEFAULT.withInspections(2)));
        Pending handler = new Pending();
        listener = client.listen(handler, LimitTest_PendingDispatch.TABLE, MemoryNetwork.address(7));
        connect();
        assertThat(client.counters().inspectionsHeldBack()).isZero();
        connect();
        assertThat(client.counters().inspectionsHeldBack()).isEqualTo(1);
        connect();
        assertThat(handler.requests).hasSize(2);
        assertThat(listener.inspectComplete(handler.requests.get(0), WskInspectAction.REJECT, WskIrp.create()))
                .isEqualTo(WskStatus.SUCCESS);
        network.settle();
        assertThat(handler.requests).hasSize(3);
        assertThat(client.counters().inspectionsHeldBack()).isEqualTo(2);
    }

    /** Decides nothing. */
    static final class Pending {
        final List<WskInspectId> requests = new ArrayList<>();

        @WskInspectEvent
        WskInspectAction inspect(WskInspection inspection) {
            requests.add(inspection.id());
            return WskInspectAction.PEND;
        }

        @WskAbortEvent
        void aborted(WskInspectId id) {
            requests.remove(id);
        }

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection();
        }
    }

    // ---- sends

    @Test
    void a_connection_queues_no_more_than_the_limit_and_goes_on() {
        listen(WskClientOptions.defaults().withSendBounds(10, 20, 100));
        MemoryPeer peer = connect();
        peer.window(0);
        WskConnectionSocket socket = accepted.get(0);
        socket.send(ByteBuffer.allocate(90));
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(11))).hasMessageContainingAll("SND-04", "90", "100");
        assertThat(client.counters().sendsRefused()).isEqualTo(1);
        socket.send(ByteBuffer.allocate(10));
        peer.window(1000);
        network.settle();
        assertThat(peer.received()).hasSize(100);
    }

    /** Sends of another thread, which reach a loop that does not come round. */
    @Test
    void many_small_sends_are_bounded_too() {
        listen(WskClientOptions.defaults().withSendBounds(10, 20, 1 << 20));
        MemoryPeer peer = connect();
        WskConnectionSocket socket = accepted.get(0);
        for (int i = 0; i < (1 << 20) / EACH; i++) {
            socket.send(ByteBuffer.allocate(1));
        }
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(1))).hasMessageContaining("on their way to the loop");
        assertThat(socket.trySend(ByteBuffer.allocate(1))).isZero();
        socket.send(ByteBuffer.allocate(0)); // which is nothing
        network.settle();
        assertThat(peer.received()).hasSize((1 << 20) / EACH);
        socket.send(ByteBuffer.allocate(1));
    }

    @Test
    void many_empty_datagrams_are_bounded_too() {
        client = network.client(WskClientOptions.defaults().withLoops(1).withSendBounds(10, 20, 100));
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        socket.bind(MemoryNetwork.address(9));
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(10));
        WskIrp first = WskIrp.create();
        assertThat(socket.sendTo(ByteBuffer.allocate(1), peer.address(), first)).isEqualTo(WskStatus.PENDING);
        for (int i = 0; i < 1024; i++) { // behind that, which waits for the loop
            socket.sendTo(ByteBuffer.allocate(0), peer.address());
        }
        assertThatThrownBy(() -> socket.sendTo(ByteBuffer.allocate(0), peer.address()))
                .hasMessageContainingAll("STO-05", "1,024 datagrams");
        network.settle();
        socket.sendTo(ByteBuffer.allocate(0), peer.address());
    }

    @Test
    void a_datagram_socket_queues_no_more_than_the_limit_and_goes_on() {
        client = network.client(WskClientOptions.defaults().withLoops(1).withSendBounds(10, 20, 100));
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        socket.bind(MemoryNetwork.address(9));
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(10));
        assertThatThrownBy(() -> socket.sendTo(ByteBuffer.allocate(101), peer.address()))
                .hasMessageContainingAll("STO-05", "101", "100");
        assertThat(client.counters().sendsRefused()).isEqualTo(1);
        socket.sendTo(ByteBuffer.allocate(100), peer.address());
        network.settle();
        assertThat(peer.hasReceived()).isTrue();
    }
}
