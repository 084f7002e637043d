package io.wsk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskTimeouts;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks that run on the executor of the client; the test decides when it gets to them. */
class ExecutorHandlerTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private final MemoryServer server = network.server(MemoryNetwork.address(8));
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Notes what it is told, and does what the test says. */
    @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    static final class Connection {
        final List<String> told = new ArrayList<>();
        Consumer<WskConnectionSocket> inside = socket -> {};
        Consumer<WskConnectionSocket> insideEnd = socket -> {};
        ReceiveVerdict verdict = ReceiveVerdict.ACCEPTED;

        @Nullable
        WskDataIndication last;

        @Nullable
        Throwable failure;

        @WskReceiveEvent
        ReceiveVerdict received(WskConnectionSocket socket, WskDataIndication data) {
            told.add(new String(data.toByteArray(), UTF_8));
            last = data;
            try {
                inside.accept(socket);
            } catch (AssertionError | RuntimeException e) {
                failure = e;
                throw e;
            }
            return verdict;
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket, WskDisconnectKind kind) {
            told.add(kind.toString());
            insideEnd.accept(socket);
        }

        @WskSendBacklogEvent
        void idealChanged(long ideal) {
            told.add("ideal backlog");
        }

        WskDataIndication data() {
            return Objects.requireNonNull(last);
        }
    }

    /** Decides by a table that needs an executor. */
    static final class Listener {
        @WskAcceptEvent
        AcceptVerdict accepted(WskAccept accept) {
            return accept.reject();
        }
    }

    @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    static final class Datagrams {
        final List<String> told = new ArrayList<>();

        @WskReceiveFromEvent
        void received(WskDatagram datagram) {
            told.add(UTF_8.decode(datagram.buffer()).toString());
        }

        @WskSocketDeadEvent
        void dead() {
            told.add("dead");
        }
    }

    private final List<Connection> handlers = new ArrayList<>();

    private record Connected(WskConnectionSocket socket, Connection handler, MemoryPeer peer) {}

    @AfterEach
    void close() {
        waiting.forEach(Runnable::run);
        network.close();
        assertThat(handlers).allSatisfy(handler -> assertThat(handler.failure).isNull());
    }

    private WskClientOptions options() {
        return WskClientOptions.defaults().withLoops(1).withExecutor(waiting::add);
    }

    private Connected connected() {
        return connected(options());
    }

    private Connected connected(WskClientOptions options) {
        return connected(network.client(options));
    }

    private Connected connected(WskClient client) {
        Connection handler = new Connection();
        handlers.add(handler);
        WskIrp irp = WskIrp.create();
        client.connect(handler, ExecutorHandlerTest_ConnectionDispatch.TABLE, server.address(), irp);
        network.settle();
        return new Connected((WskConnectionSocket) irp.socket(), handler, server.accept());
    }

    /** One with a send backlog that is higher than the operating system takes. */
    private Connected connectedBehindASmallBuffer(WskClientOptions options) {
        network.bufferSize(12_000);
        return connected(options);
    }

    private void fillsTheBuffer(WskConnectionSocket socket) {
        socket.send(ByteBuffer.allocate(100_000)); // which changes the ideal backlog
        network.settle();
    }

    /** The executor gets to what waits, and everything follows from it. */
    private void call() {
        assertThat(waiting).as("callbacks of one socket come one at a time").hasSize(1);
        waiting.remove().run();
        network.settle();
    }

    private void arrives(Connected to, String text) {
        to.peer.send(text);
        network.settle();
    }

    @Test
    void what_arrives_meanwhile_comes_with_the_next_call() {
        Connected connection = connected();
        arrives(connection, "one ");
        arrives(connection, "two ");
        arrives(connection, "three");
        connection.peer.end();
        network.settle();

        call();
        call();
        call();

        assertThat(connection.handler.told).containsExactly("one ", "two three", "GRACEFUL");
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_queued_callback_is_not_in_progress_and_a_disable_gives_its_data_back() { // ENB-24 A
        Connected connection = connected();
        arrives(connection, "data");

        assertThat(connection.socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        call();
        assertThat(connection.handler.told).isEmpty();

        connection.socket.enable(ConnectionEvent.RECEIVE);
        network.settle();
        call();
        assertThat(connection.handler.told).containsExactly("data");
    }

    @Test
    void a_disable_waits_for_the_callback_that_runs() { // ENB-24 B
        Connected connection = connected();
        WskIrp disable = WskIrp.create();
        connection.handler.inside = socket -> {
            assertThat(socket.disable(ConnectionEvent.RECEIVE, disable)).isEqualTo(WskStatus.PENDING);
            network.settle();
            assertThat(disable.isCompleted()).isFalse();
        };
        arrives(connection, "data");
        call();
        assertThat(disable.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.handler.told).containsExactly("data");
    }

    @Test
    void a_request_that_is_made_before_the_queued_callback_gets_the_data() { // EVT-12, AMB-36
        Connected connection = connected();
        arrives(connection, "data");
        ByteBuffer target = ByteBuffer.allocate(10);
        WskIrp irp = WskIrp.create();
        connection.socket.receive(target, irp);

        call();

        assertThat(irp.information()).isEqualTo("data".length());
        assertThat(connection.handler.told).isEmpty();
    }

    @Test
    void data_comes_before_the_end_although_its_callback_is_enabled_after_the_end_was_queued() { // AMB-11
        Connected connection = connected();
        assertThat(connection.socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        arrives(connection, "data");
        connection.peer.end();
        network.settle();
        connection.socket.enable(ConnectionEvent.RECEIVE);

        call();
        call();
        call();

        assertThat(connection.handler.told).containsExactly("data", "GRACEFUL");
    }

    @Test
    void an_abort_takes_a_queued_callback_back() { // DSE-02, DSC-07
        Connected connection = connected();
        arrives(connection, "data");
        connection.socket.disconnect(WskDisconnectKind.ABORTIVE);
        network.settle();
        call();
        assertThat(connection.handler.told).isEmpty();
    }

    @Test
    void a_close_does_not_wait_for_a_queued_callback() { // CLS-05
        Connected connection = connected();
        arrives(connection, "data");
        connection.socket.abort();
        network.settle();
        assertThat(connection.socket.isClosed()).isTrue();
        call();
        assertThat(connection.handler.told).isEmpty();
    }

    @Test
    void a_close_waits_for_the_callback_that_runs() { // EVT-14
        Connected connection = connected();
        connection.handler.inside = socket -> {
            socket.abort();
            network.settle();
            assertThat(socket.isClosed()).isFalse();
            assertThat(connection.handler.last)
                    .extracting(WskDataIndication::length)
                    .isEqualTo(4);
        };
        arrives(connection, "data");
        call();
        assertThat(connection.handler.told).containsExactly("data");
        assertThat(connection.socket.isClosed()).isTrue();
    }

    @Test
    void the_memory_of_a_running_callback_is_not_given_to_another_connection() {
        WskClient client = network.client(options());
        Connected connection = connected(client);
        Connected other = connected(client);
        connection.handler.inside = socket -> {
            socket.disconnect(WskDisconnectKind.ABORTIVE);
            network.settle();
            assertThat(other.socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
            arrives(other, "other"); // is held, in memory of the pool
            assertThat(connection.handler.last)
                    .extracting(WskDataIndication::toByteArray)
                    .isEqualTo("data".getBytes(UTF_8));
        };
        arrives(connection, "data");
        call();
        assertThat(connection.handler.told).containsExactly("data");
        other.socket.enable(ConnectionEvent.RECEIVE);
        network.settle();
        call();
        assertThat(other.handler.told).containsExactly("other");
    }

    @Test
    void what_a_verdict_refuses_waits_for_a_request() { // RCE-01
        Connected connection = connected();
        connection.handler.verdict = ReceiveVerdict.REFUSED;
        arrives(connection, "data");
        call();
        assertThat(waiting).isEmpty();
        ByteBuffer target = ByteBuffer.allocate(2);
        connection.socket.receive(target, WskIrp.create());
        connection.handler.verdict = ReceiveVerdict.ACCEPTED;
        network.settle();
        call();
        assertThat(connection.handler.told).containsExactly("data", "ta");
    }

    @Test
    void an_indication_that_is_used_after_the_call_names_the_handler() { // EVT-32
        Connected connection = connected();
        arrives(connection, "data");
        call();
        assertThatThrownBy(() -> connection.handler.last.buffer())
                .isInstanceOf(WskException.class)
                .hasMessageContainingAll("after the receive callback", Connection.class.getName());
    }

    @Test
    void a_callback_must_not_wait_although_its_thread_may_block() { // EVT-06
        Connected connection = connected();
        WskIrp irp = WskIrp.create();
        List<WskException> refused = new ArrayList<>();
        connection.handler.inside = socket -> {
            try {
                assertThat(socket.receive(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.PENDING);
                WskStatus never = irp.await();
                throw new AssertionError(never);
            } catch (WskException e) {
                refused.add(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        arrives(connection, "data");
        call();
        assertThat(refused).singleElement().extracting(WskException::rule).isEqualTo("EVT-06");
    }

    @Test
    void a_callback_that_throws_costs_its_connection() {
        Connected connection = connected();
        connection.handler.inside = socket -> {
            throw new IllegalStateException("on purpose");
        };
        arrives(connection, "data");
        call();
        assertThat(connection.handler.failure).hasMessage("on purpose");
        connection.handler.failure = null;
        assertThat(connection.peer.isReset()).isTrue();
        assertThat(connection.socket.isClosed()).isTrue();
        assertThat(connection.socket.client().counters().handlerFailures()).isEqualTo(1);
    }

    @Test
    void an_executor_that_takes_no_callback_costs_the_connection() {
        Connected connection = connected(options().withExecutor(task -> {
            throw new RejectedExecutionException("full");
        }));
        arrives(connection, "data");
        assertThat(connection.peer.isReset()).isTrue();
        assertThat(connection.socket.isClosed()).isTrue();
        assertThat(connection.handler.told).isEmpty();
        assertThat(connection.socket.client().counters().handlerFailures()).isEqualTo(1);
    }

    @Test
    void an_executor_that_would_block_the_loop_costs_the_connection() {
        Connected connection = connected(options().withExecutor(Runnable::run));
        arrives(connection, "data");
        assertThat(connection.peer.isReset()).isTrue();
        assertThat(connection.handler.told).isEmpty();
    }

    @Test
    void a_connection_whose_callback_takes_its_time_is_not_idle() {
        Duration limit = Duration.ofSeconds(5);
        Connected connection = connected(options().withTimeouts(WskTimeouts.NONE.withIdle(limit)));
        connection.handler.inside = socket -> {
            network.advance(limit.multipliedBy(3));
            assertThat(socket.isClosed()).isFalse();
        };
        arrives(connection, "data");
        call();
        assertThat(connection.socket.isClosed()).isFalse();
        assertThat(connection.peer.isReset()).isFalse();
        network.advance(limit.multipliedBy(2));
        assertThat(connection.peer.isReset()).isTrue();
    }

    @Test
    void datagrams_come_one_by_one_and_a_disable_gives_a_queued_one_back() {
        Datagrams handler = new Datagrams();
        WskClient client = network.client(options());
        WskDatagramSocket socket =
                client.bindDatagram(handler, ExecutorHandlerTest_DatagramsDispatch.TABLE, MemoryNetwork.address(9));
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(10));
        for (String text : List.of("one", "two")) {
            peer.send(text.getBytes(UTF_8), MemoryNetwork.address(9));
        }
        network.settle();

        assertThat(socket.disable(DatagramEvent.RECEIVE_FROM)).isEqualTo(WskStatus.SUCCESS);
        call();
        assertThat(handler.told).isEmpty();
        socket.enable(DatagramEvent.RECEIVE_FROM);
        network.settle();
        call();
        call();
        assertThat(handler.told).containsExactly("one", "two");
    }

    @Test
    void a_close_of_a_datagram_socket_does_not_wait_for_a_queued_callback() { // CLS-05
        Datagrams handler = new Datagrams();
        WskDatagramSocket socket = network.client(options())
                .bindDatagram(handler, ExecutorHandlerTest_DatagramsDispatch.TABLE, MemoryNetwork.address(9));
        network.datagramPeer(MemoryNetwork.address(10)).send(new byte[1], MemoryNetwork.address(9));
        network.settle();
        socket.close();
        network.settle();
        assertThat(socket.isClosed()).isTrue();
        call();
        assertThat(handler.told).isEmpty();
    }

    @Test
    void with_no_executor_of_its_own_a_test_steps_the_callbacks() {
        Connection handler = new Connection();
        try (ConnectionProbe probe = ConnectionProbe.of(handler, ExecutorHandlerTest_ConnectionDispatch.TABLE)) {
            probe.receives("data").peerEnds();
            assertThat(handler.told).containsExactly("data", "GRACEFUL");
        }
    }

    // ---- the end

    @Test
    void a_close_is_not_kept_waiting_by_a_change_of_the_ideal_backlog() { // CLS-05, EVT-14
        Connected connection = connectedBehindASmallBuffer(options());
        connection.handler.inside = socket -> {
            fillsTheBuffer(socket);
            socket.abort();
            network.settle();
        };
        arrives(connection, "data");
        call();
        assertThat(connection.socket.isClosed()).isTrue();
        assertThat(waiting).isEmpty();
    }

    @Test
    void nor_by_a_death() {
        Connected connection = connected();
        connection.handler.inside = socket -> {
            network.breakSocket(socket.localAddress());
            network.settle();
            assertThat(socket.closeSocket(WskIrp.create())).isEqualTo(WskStatus.PENDING);
            network.settle();
        };
        arrives(connection, "data");
        call();
        assertThat(connection.socket.isClosed()).isTrue();
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_close_in_order_does_not_wait_for_an_executor_that_is_stuck() {
        Connected connection = connectedBehindASmallBuffer(options());
        arrives(connection, "data");
        fillsTheBuffer(connection.socket);
        connection.socket.close();
        for (int i = 0; i < 20; i++) {
            connection.peer.received();
            network.settle();
        }
        connection.peer.end();
        network.settle();
        assertThat(connection.socket.isClosed()).isTrue();
    }

    @Test
    void nothing_is_called_in_silent_mode() { // CTL-81
        Connected data = connected();
        arrives(data, "data");
        Connected end = connected();
        end.peer.end();
        network.settle();
        for (Connected connection : List.of(data, end)) {
            WskIrp silent = WskIrp.create();
            assertThat(connection.socket.setTcpSilentMode(silent)).isEqualTo(WskStatus.PENDING);
            network.settle();
            assertThat(silent.status()).isEqualTo(WskStatus.SUCCESS);
        }
        waiting.forEach(Runnable::run);
        assertThat(data.handler.told).isEmpty();
        assertThat(end.handler.told).isEmpty();
    }

    @Test
    void a_datagram_does_not_come_after_the_death_of_its_socket() {
        Datagrams handler = new Datagrams();
        network.client(options())
                .bindDatagram(handler, ExecutorHandlerTest_DatagramsDispatch.TABLE, MemoryNetwork.address(9));
        network.datagramPeer(MemoryNetwork.address(10)).send(new byte[1], MemoryNetwork.address(9));
        network.settle();
        network.breakSocket(MemoryNetwork.address(9));
        network.settle();
        call();
        assertThat(handler.told).containsExactly("dead");
    }

    @Test
    void a_callback_may_close_another_client() { // LIF-54
        WskClient other = network.client();
        Connected connection = connected();
        connection.handler.inside = socket -> other.close(Duration.ZERO);
        arrives(connection, "data");
        call();
        assertThat(connection.handler.told).containsExactly("data");
    }

    // ---- requests

    @Test
    void a_request_does_not_wait_for_the_executor_to_come_to_a_callback_that_gets_nothing() { // AMB-36
        Connected connection = connected();
        arrives(connection, "data");
        WskIrp irp = WskIrp.create();
        connection.socket.receive(ByteBuffer.allocate(10), irp);
        network.settle();
        assertThat(irp.information()).isEqualTo("data".length());
        call(); // of nothing
        assertThat(connection.handler.told).isEmpty();
    }

    @Test
    void nor_for_another_callback() {
        Connected connection = connectedBehindASmallBuffer(options());
        WskIrp irp = WskIrp.create();
        connection.socket.receive(ByteBuffer.allocate(10), irp);
        fillsTheBuffer(connection.socket);
        arrives(connection, "data");
        assertThat(irp.information()).isEqualTo("data".length());
        call();
        assertThat(connection.handler.told).containsExactly("ideal backlog");
    }

    @Test
    void a_request_behind_a_running_callback_can_be_cancelled() { // IRP-13
        Connected connection = connected();
        WskIrp irp = WskIrp.create();
        connection.handler.inside = socket -> {
            socket.receive(ByteBuffer.allocate(10), irp);
            network.settle();
            assertThat(irp.cancel()).isTrue();
            network.settle();
            assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        };
        arrives(connection, "data");
        call();
        assertThat(connection.handler.told).containsExactly("data");
    }

    @Test
    void a_request_without_room_resumes_what_the_running_callback_suspends() { // AMB-13
        Connected connection = connected();
        connection.handler.verdict = ReceiveVerdict.REFUSED;
        connection.handler.inside = socket -> {
            connection.handler.inside = again -> {};
            socket.receive(ByteBuffer.allocate(0), WskIrp.create());
            network.settle();
        };
        arrives(connection, "data");
        call();
        call();
        assertThat(connection.handler.told).containsExactly("data", "data");
    }

    @Test
    void a_datagram_request_does_not_wait_for_the_executor_either() {
        Datagrams handler = new Datagrams();
        WskDatagramSocket socket = network.client(options())
                .bindDatagram(handler, ExecutorHandlerTest_DatagramsDispatch.TABLE, MemoryNetwork.address(9));
        network.datagramPeer(MemoryNetwork.address(10)).send(new byte[3], MemoryNetwork.address(9));
        network.settle();
        WskIrp irp = WskIrp.create();
        socket.receiveFrom(ByteBuffer.allocate(10), irp);
        network.settle();
        assertThat(irp.information()).isEqualTo(3);
        call();
        assertThat(handler.told).isEmpty();
    }

    @Test
    void the_executor_holds_one_task_of_a_socket_however_often_a_callback_is_taken_back() {
        Connected connection = connected();
        for (int i = 0; i < 10; i++) {
            arrives(connection, "data");
            connection.socket.receive(ByteBuffer.allocate(10), WskIrp.create());
            network.settle();
        }
        arrives(connection, "last");
        call();
        assertThat(connection.handler.told).containsExactly("last");
    }

    @Test
    void a_disable_is_complete_when_what_was_taken_has_left_the_backlog() { // ENB-24 B
        Connected connection = connected();
        List<Long> backlog = new ArrayList<>();
        WskIrp disable = WskIrp.create(done -> backlog.add(connection.socket.receiveBacklog()));
        connection.handler.inside = socket ->
                assertThat(socket.disable(ConnectionEvent.RECEIVE, disable)).isEqualTo(WskStatus.PENDING);
        arrives(connection, "data");
        call();
        assertThat(backlog).containsExactly(0L);
    }

    @Test
    void an_accept_request_with_a_table_that_nobody_can_call_is_refused() { // EVT-03
        try (WskClient client =
                WskClient.open(WskClientOptions.defaults().withLoops(1).withTransport(network.transport()))) {
            WskListenSocket listener = client.listen(
                    new Listener(), ExecutorHandlerTest_ListenerDispatch.TABLE, MemoryNetwork.address(20));
            WskIrp irp = WskIrp.create();
            assertThat(listener.accept(new Connection(), ExecutorHandlerTest_ConnectionDispatch.TABLE, irp))
                    .isEqualTo(WskStatus.INVALID_PARAMETER);
            listener.abort();
            network.settle();
        }
    }

    // ---- views

    @Test
    void a_view_that_is_sent_on_the_loop_meanwhile_is_copied() {
        Connected connection = connected();
        connection.handler.inside = socket -> {
            ByteBuffer view = connection.handler.data().buffer();
            WskIrp irp = WskIrp.create(done -> socket.send(view));
            socket.setEventCallbacks(NpiId.WSK, ConnectionEvent.RECEIVE.flag(), irp);
            network.settle();
        };
        arrives(connection, "data");
        call();
        assertThat(connection.peer.receivedText()).isEqualTo("data");
    }

    /** As with a pool whose threads help while they wait. */
    @Test
    void a_callback_inside_another_leaves_that_as_it_was() {
        WskClient client = network.client(options());
        Connected outer = connected(client);
        Connected inner = connected(client);
        outer.peer.window(0);
        outer.handler.inside = socket -> {
            ByteBuffer view = outer.handler.data().buffer();
            waiting.remove().run();
            socket.send(view, WskIrp.create()); // borrows
            assertThatThrownBy(() -> socket.awaitClose(Duration.ZERO)).hasMessageContaining("EVT-06");
        };
        arrives(outer, "outer");
        arrives(inner, "inner");
        waiting.remove().run();
        network.settle();
        assertThat(inner.handler.told).containsExactly("inner");
        assertThat(inner.socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        arrives(inner, "OTHER"); // into memory of the same pool
        outer.peer.window(100);
        network.settle();
        assertThat(outer.peer.receivedText()).isEqualTo("outer");
    }

    // ---- time, and other executors

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private WskClientOptions withIdleTimeout() {
        return options().withTimeouts(WskTimeouts.NONE.withIdle(LIMIT));
    }

    private void isNotIdleYet(Connected connection) {
        network.advance(Duration.ofSeconds(1));
        assertThat(connection.peer.isReset()).isFalse();
    }

    @Test
    void the_silence_of_a_peer_begins_when_the_disconnect_callback_has_returned() {
        Connected connection = connected(withIdleTimeout());
        connection.handler.insideEnd = socket -> network.advance(LIMIT.multipliedBy(3));
        connection.peer.end();
        network.settle();
        call();
        isNotIdleYet(connection);
    }

    @Test
    void the_silence_of_a_peer_begins_when_the_executor_has_come_to_the_callback() {
        Connected connection = connectedBehindASmallBuffer(withIdleTimeout());
        fillsTheBuffer(connection.socket);
        network.advance(LIMIT.multipliedBy(3));
        call();
        isNotIdleYet(connection);
    }

    @Test
    void an_executor_that_gives_the_callback_back_to_the_loop_costs_the_connection() {
        Connected connection = connected();
        arrives(connection, "data");
        WskIrp irp = WskIrp.create(done -> waiting.remove().run());
        connection.socket.setEventCallbacks(NpiId.WSK, ConnectionEvent.RECEIVE.flag(), irp);
        network.settle();
        assertThat(connection.peer.isReset()).isTrue();
        assertThat(connection.handler.told).isEmpty();
    }

    @Test
    void a_callback_that_a_test_steps_may_step_itself() {
        WskClient client = network.client();
        Connected one = connected(client);
        Connected other = connected(client);
        one.handler.inside = socket -> network.settle();
        other.handler.inside = socket -> network.settle();
        one.peer.send("one");
        other.peer.send("other");
        network.settle();
        assertThat(one.handler.told).containsExactly("one");
        assertThat(other.handler.told).containsExactly("other");
    }
}
