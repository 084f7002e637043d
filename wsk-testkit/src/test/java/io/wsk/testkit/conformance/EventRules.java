package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_ALL;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is common to all callbacks (4.1a), but for their order, the lifetime of their arguments and dead sockets. */
public abstract class EventRules extends ConformanceSuite {
    private static final Duration LONG = Duration.ofSeconds(30);

    private Connection receiving() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        return connection;
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static String text(ByteBuffer target, WskIrp irp) {
        return UTF_8.decode(target.duplicate().flip().limit((int) irp.information()))
                .toString();
    }

    private static void runElsewhere(Runnable task) {
        Thread other = new Thread(task, "conformance-elsewhere");
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // ---- callbacks are optional

    @Test
    @Rule("EVT-01")
    void connections_are_accepted_and_used_by_requests_without_any_callback() {
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET);
        listener.bind(net.anyPort());
        WskIrp accept = WskIrp.create();
        listener.accept(accept);
        StreamPeer peer = net.connect(listener.localAddress());
        assertThat(outcome(accept)).isEqualTo(WskStatus.SUCCESS);
        WskConnectionSocket socket = (WskConnectionSocket) accept.socket();
        ByteBuffer target = ByteBuffer.allocate(100);
        WskIrp receive = WskIrp.create();
        socket.receive(target, receive);
        peer.send("asked for");
        assertThat(outcome(receive)).isEqualTo(WskStatus.SUCCESS);
        assertThat(text(target, receive)).isEqualTo("asked for");
        socket.send(utf8("answered"));
        until(() -> peer.received().equals("answered"), "the answer comes in");
        WskIrp end = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), end);
        peer.end();
        assertThat(outcome(end)).isEqualTo(WskStatus.SUCCESS);
        assertThat(end.information()).isZero();
    }

    @Test
    @Rule("EVT-01")
    void datagrams_are_received_by_requests_without_any_callback() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        ByteBuffer target = ByteBuffer.allocate(100);
        WskIrp receive = WskIrp.create();
        socket.receiveFrom(target, receive);
        net.datagramPeer().send("asked for", socket.localAddress());
        assertThat(outcome(receive)).isEqualTo(WskStatus.SUCCESS);
        assertThat(text(target, receive)).isEqualTo("asked for");
    }

    @Test
    @Rule("EVT-01")
    void conditional_accept_alone_needs_callbacks() {
        WskListenSocket without = client.listenSocket(StandardProtocolFamily.INET);
        refused(
                WskStatus.INVALID_PARAMETER,
                "AMB-57",
                () -> without.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
    }

    @Test
    @Rule("EVT-02")
    void a_basic_socket_has_no_standard_event() {
        WskBasicSocket socket = client.basicSocket(StandardProtocolFamily.INET);
        for (int flag = Integer.lowestOneBit(WSK_EVENTS_ALL); flag <= WSK_EVENTS_ALL; flag <<= 1) {
            int mask = flag;
            refused(WskStatus.INVALID_PARAMETER, "ENB-107", () -> socket.setEventCallbacks(NpiId.WSK, mask));
            refused(
                    WskStatus.INVALID_PARAMETER,
                    "ENB-107",
                    () -> socket.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | mask));
        }
        assertThat(socket.enabledEvents()).isZero();
    }

    @Needs(Capability.LOOP_CALLBACKS)
    void the_callbacks_of_a_socket_run_on_its_loop_whoever_has_caused_them() { // EVT-03
        Connection connection = connected();
        CompletableFuture<Thread> receive = connection.handler().receive.inside(call -> Thread.currentThread());
        CompletableFuture<Thread> later = connection.handler().receive.inside(call -> Thread.currentThread());
        CompletableFuture<Thread> disconnect = connection.handler().disconnect.inside(call -> Thread.currentThread());
        connection.peer().send("held");
        settle();
        runElsewhere(() -> connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT));
        assertThat(result(receive).getName()).isNotEqualTo("conformance-elsewhere");
        runElsewhere(() -> connection.peer().send("new"));
        assertThat(result(later)).isSameAs(result(receive));
        runElsewhere(() -> connection.peer().end());
        assertThat(result(disconnect)).isSameAs(result(receive));
    }

    // ---- what a callback may do

    private boolean waitingIsRefused(WskConnectionSocket socket) {
        WskIrp pending = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), pending);
        WskStatus status = WskStatus.INVALID_DEVICE_STATE;
        refused(status, "EVT-06", () -> pending.await());
        refused(status, "EVT-06", () -> pending.await(LONG));
        refused(status, "EVT-06", () -> pending.toCompletableFuture().join());
        refused(status, "EVT-06", () -> pending.toCompletableFuture().get());
        refused(status, "EVT-06", () -> socket.awaitClose());
        refused(status, "EVT-06", () -> socket.awaitClose(LONG));
        refused(status, "EVT-06", () -> socket.disableAndAwait(ConnectionEvent.DISCONNECT, LONG));
        SocketAddress nobody = net.anyPort();
        refused(status, "EVT-06", () -> client.connect(new ConnectionHandler(), ConnectionTable.ALL, nobody));
        WskConnectionSocket bound = client.connectionSocket(StandardProtocolFamily.INET);
        bound.bind(net.anyPort());
        refused(status, "EVT-06", () -> bound.connect(nobody));
        assertThat(pending.isCompleted()).isFalse();
        return true;
    }

    @Test
    @Rule("EVT-06")
    void a_callback_must_not_wait() {
        Connection connection = receiving();
        CompletableFuture<Boolean> refused =
                connection.handler().receive.inside(call -> waitingIsRefused(call.socket()));
        connection.peer().send("a");
        assertThat(result(refused)).isTrue();
    }

    @Test
    @Rule("EVT-06")
    void a_callback_of_another_category_must_not_wait() {
        Connection connection = receiving();
        Listener listener = inspecting();
        listener.socket().enable(ListenEvent.ACCEPT);
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        List<CompletableFuture<Boolean>> refused = List.of(
                listener.handler().inspect.inside(call -> waitingIsRefused(connection.socket())),
                listener.handler().accept.inside(call -> waitingIsRefused(connection.socket())),
                datagrams.handler().receiveFrom.inside(call -> waitingIsRefused(connection.socket())));
        net.connect(listener.socket().localAddress());
        net.datagramPeer().send("a", datagrams.socket().localAddress());
        refused.forEach(each -> assertThat(result(each)).isTrue());
    }

    @Test
    @Rule("EVT-06")
    void a_completion_routine_must_not_wait() {
        Connection connection = receiving();
        CompletableFuture<Boolean> refused = new CompletableFuture<>();
        connection
                .socket()
                .send(
                        utf8("a"),
                        WskIrp.create(done ->
                                refused.completeAsync(() -> waitingIsRefused(connection.socket()), Runnable::run)));
        assertThat(result(refused)).isTrue();
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule("EVT-07")
    void a_callback_starts_requests_which_complete_after_it() {
        Connection connection = receiving();
        Connection closing = connected();
        Datagrams datagrams = datagrams();
        StreamServer server = net.server();
        DatagramPeer datagramPeer = net.datagramPeer();
        List<WatchedIrp> irps = List.of(
                new WatchedIrp(connection.handler().receive),
                new WatchedIrp(connection.handler().receive),
                new WatchedIrp(connection.handler().receive),
                new WatchedIrp(connection.handler().receive),
                new WatchedIrp(connection.handler().receive));
        CompletableFuture<List<WskStatus>> statuses = connection
                .handler()
                .receive
                .inside(call -> List.of(
                        call.socket().send(utf8("sent inside"), irps.get(0).irp),
                        call.socket().receive(ByteBuffer.allocate(10), irps.get(1).irp),
                        closing.socket().closeSocket(irps.get(2).irp),
                        client.socketConnect(net.anyPort(), server.address(), irps.get(3).irp),
                        datagrams.socket().sendTo(utf8("datagram"), datagramPeer.address(), irps.get(4).irp)));
        connection.peer().send("a");
        assertThat(result(statuses)).containsOnly(WskStatus.PENDING);
        connection.peer().send("b");
        irps.forEach(WatchedIrp::completesAfterTheCall);
        until(() -> connection.peer().received().equals("sent inside"), "what was sent comes in");
        until(() -> datagramPeer.received().equals(List.of("datagram")), "the datagram comes in");
        assertThat(connection.handler().text()).isEqualTo("a");
    }

    // ---- context and switch

    @Test
    @Rule("EVT-08")
    void each_callback_is_given_the_context_of_its_own_socket() {
        Connection one = receiving();
        Connection other = receiving();
        Listener listener = inspecting();
        Listener idle = inspecting();
        listener.socket().enable(ListenEvent.ACCEPT);
        idle.socket().enable(ListenEvent.ACCEPT);
        Datagrams datagrams = datagrams();
        Datagrams silent = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        silent.socket().enable(DatagramEvent.RECEIVE_FROM);
        one.peer().send("to one");
        other.peer().send("to the other");
        net.datagramPeer().send("datagram", datagrams.socket().localAddress());
        acceptedBy(listener);
        until(() -> one.handler().text().equals("to one"), "the data is indicated");
        until(() -> other.handler().text().equals("to the other"), "the data is indicated");
        until(() -> datagrams.handler().texts().equals(List.of("datagram")), "the datagram is indicated");
        settle();
        assertThat(idle.handler().inspect.calls()).isEmpty();
        assertThat(idle.handler().accept.calls()).isEmpty();
        assertThat(silent.handler().receiveFrom.calls()).isEmpty();
    }

    @Test
    @Rule("EVT-09")
    void what_is_not_enabled_is_not_called() {
        Connection connection = connected();
        Listener listener = listening();
        Datagrams datagrams = datagrams();
        connection.peer().send("unheard");
        connection.peer().end();
        net.connect(listener.socket().localAddress());
        net.datagramPeer().send("unheard", datagrams.socket().localAddress());
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
        assertThat(listener.handler().accept.calls()).isEmpty();
        assertThat(datagrams.handler().receiveFrom.calls()).isEmpty();
    }

    @Test
    @Rule("EVT-15")
    void what_finds_neither_a_request_nor_a_callback_waits_for_a_request() {
        Connection connection = connected();
        Listener listener = listening();
        Datagrams datagrams = datagrams();
        connection.peer().send("waiting");
        net.connect(listener.socket().localAddress());
        net.datagramPeer().send("waiting", datagrams.socket().localAddress());
        settle();
        WskIrp receive = WskIrp.create();
        WskIrp accept = WskIrp.create();
        WskIrp receiveFrom = WskIrp.create();
        connection.socket().receive(ByteBuffer.allocate(100), receive);
        listener.socket().accept(accept);
        datagrams.socket().receiveFrom(ByteBuffer.allocate(100), receiveFrom);
        for (WskIrp irp : List.of(receive, accept, receiveFrom)) {
            assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        }
        assertThat(receive.information()).isEqualTo("waiting".length());
        assertThat(receiveFrom.information()).isEqualTo("waiting".length());
    }
}
