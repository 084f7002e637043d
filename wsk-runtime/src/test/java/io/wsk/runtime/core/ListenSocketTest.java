package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.option.WskSocketOptions;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Listeners on real sockets. */
@Timeout(30)
class ListenSocketTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(2));
    private final Script server = new Script();
    private final Script connection = new Script();
    private final BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
    private final ScriptTable connectionTable = new ScriptTable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    private final ScriptTable listenTable =
            new ScriptTable(WSK_EVENT_ACCEPT).accepted(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);

    ListenSocketTest() {
        server.accept = (listener, accept) -> accept(accept, connectionTable);
    }

    private AcceptVerdict accept(WskAccept accept, ScriptTable table) {
        AcceptVerdict verdict = accept.with(connection, table);
        accepted.add(accept.socket());
        return verdict;
    }

    @AfterEach
    void close() {
        client.close(Duration.ZERO);
    }

    private WskListenSocket listen() {
        return client.listen(server, listenTable, ANY_PORT);
    }

    private WskListenSocket bound() {
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        listener.bind(ANY_PORT);
        return listener;
    }

    private static Socket dial(WskListenSocket listener) throws IOException {
        Socket peer = new Socket();
        peer.setSoTimeout(20_000);
        peer.connect(listener.localAddress(), 10_000);
        return peer;
    }

    /** Waits until the socket's loop has selected since the call: between two tasks there is always a select. */
    private static void has_looked(WskSocket socket) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            CountDownLatch ran = new CountDownLatch(1);
            ((SocketCore) socket).loop.execute(ran::countDown);
            ran.await();
        }
    }

    /** The reset may come so fast that the connect itself reports it. */
    private static void is_reset_by(WskListenSocket listener) {
        assertThatThrownBy(() -> {
                    try (Socket peer = dial(listener)) {
                        assertThat(peer.getInputStream().read())
                                .as("a reset was expected")
                                .isNull();
                    }
                })
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    // ---- states

    @Test
    void a_listener_is_bound_once() { // AMB-23
        WskListenSocket listener = bound();
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> listener.bind(ANY_PORT));
    }

    @Test
    void a_failed_bind_can_be_repeated() {
        WskListenSocket first = bound();
        WskListenSocket second = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        Expect.failure(WskStatus.ADDRESS_ALREADY_EXISTS, "NUM-157", () -> second.bind(first.localAddress()));
        second.bind(ANY_PORT);
        assertThat(second.localAddress()).isNotEqualTo(first.localAddress());
    }

    @Test
    void the_failure_of_a_bind_goes_to_its_irp() throws Exception { // IRP-04
        WskListenSocket listener = bound();
        WskIrp irp = WskIrp.create();
        assertThat(listener.bind(ANY_PORT, irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @Test
    void events_are_switched_after_the_bind_only() { // ENB-14, ENB-98
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> listener.enable(ListenEvent.ACCEPT));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GLA-01", listener::localAddress);
    }

    @Test
    void invalid_event_requests_name_their_rule() {
        WskListenSocket listener = bound();
        request(listener, WSK_EVENT_RECEIVE_FROM, WskStatus.INVALID_PARAMETER, "ENB-95");
        request(listener, 0x1000, WskStatus.INVALID_PARAMETER, "ENB-95");
        request(listener, 0, WskStatus.INVALID_PARAMETER, "ENB-96");
        request(listener, WSK_EVENT_DISABLE, WskStatus.INVALID_PARAMETER, "ENB-96");
        request(
                listener,
                WSK_EVENT_DISABLE | WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE,
                WskStatus.INVALID_PARAMETER,
                "ENB-97");
        request(listener, WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE, WskStatus.INVALID_PARAMETER, "ENB-99");
        Expect.failure(
                WskStatus.NOT_SUPPORTED,
                "ENB-101",
                () -> assertThat(listener.setEventCallbacks(new NpiId(new UUID(1, 2)), WSK_EVENT_ACCEPT))
                        .isNull());
        Expect.failure(
                WskStatus.INVALID_PARAMETER, "ENB-22", () -> listener.enable(WSK_EVENT_DISABLE | WSK_EVENT_ACCEPT));
    }

    private static void request(WskListenSocket listener, int mask, WskStatus status, String rule) {
        Expect.failure(
                status,
                rule,
                () -> assertThat(listener.setEventCallbacks(NpiId.WSK, mask)).isNull());
        WskIrp irp = WskIrp.create();
        assertThat(listener.setEventCallbacks(NpiId.WSK, mask, irp)).isEqualTo(status);
    }

    @Test
    void an_invalid_request_changes_nothing() throws Exception { // ENB-95
        WskListenSocket listener = bound();
        request(listener, WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE_FROM, WskStatus.INVALID_PARAMETER, "ENB-95");
        try (Socket peer = dial(listener)) {
            assertThat(peer.isConnected()).isTrue();
            has_looked(listener);
            assertThat(accepted).isEmpty();
        }
    }

    @Test
    void an_event_that_the_table_lacks_cannot_be_enabled() { // ENB-106
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, new ScriptTable(0));
        listener.bind(ANY_PORT);
        request(listener, WSK_EVENT_ACCEPT, WskStatus.INVALID_PARAMETER, "ENB-106");
    }

    @Test
    void an_irp_with_an_enable_completes() throws Exception { // ENB-103, ENB-104
        WskListenSocket listener = bound();
        for (int i = 0; i < 2; i++) {
            WskIrp irp = WskIrp.create();
            assertThat(listener.setEventCallbacks(NpiId.WSK, WSK_EVENT_ACCEPT, irp))
                    .isEqualTo(WskStatus.SUCCESS);
            assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        }
    }

    @Test
    void a_disable_of_an_event_that_is_off_succeeds() { // ENB-105
        assertThat(bound().disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void a_static_event_cannot_be_disabled() { // ENB-100, ENB-76
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT);
        WskListenSocket listener = bound();
        request(listener, WSK_EVENT_DISABLE | WSK_EVENT_ACCEPT, WskStatus.INVALID_PARAMETER, "ENB-100");
    }

    @Test
    void a_static_accept_callback_works_from_the_bind_on() throws Exception { // ENB-76
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT);
        try (Socket peer = dial(bound())) {
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    @Test
    void the_static_mask_is_final_once_a_socket_was_created() { // ENB-71, AMB-07, AMB-08
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT);
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE); // AMB-48
        assertThat(client.staticEventCallbacks()).isEqualTo(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE);
        bound().abort();
        Expect.failure(
                WskStatus.INVALID_DEVICE_STATE, "ENB-71", () -> client.setStaticEventCallbacks(WSK_EVENT_DISCONNECT));
    }

    @Test
    void an_invalid_static_mask_names_its_rule() { // ENB-107
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "ENB-107",
                () -> client.setStaticEventCallbacks(WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE));
        Expect.failure(WskStatus.INVALID_PARAMETER, "ENB-95", () -> client.setStaticEventCallbacks(0));
    }

    @Test
    void a_declared_static_event_needs_the_clients_mask() { // ENB-70
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "ENB-70",
                () -> client.listen(server, listenTable.statics(WSK_EVENT_ACCEPT), ANY_PORT));
        assertThat(client.sockets()).isEmpty();
    }

    // ---- inheritance

    @Test
    void accepted_sockets_inherit_the_listeners_connection_events() throws Exception { // ENB-50
        try (Socket peer = dial(listen())) {
            Expect.next(accepted);
            peer.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            peer.shutdownOutput();
            assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(connection.received.toString(StandardCharsets.UTF_8)).isEqualTo("hello");
        }
    }

    @Test
    void without_inheritance_everything_is_off_until_it_is_enabled() throws Exception { // ENB-01, ACE-04
        WskListenSocket listener = bound();
        listener.enable(ListenEvent.ACCEPT);
        try (Socket peer = dial(listener)) {
            WskConnectionSocket socket = Expect.next(accepted);
            peer.getOutputStream().write(1);
            has_looked(socket);
            assertThat(connection.calls).isEmpty();
            socket.enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
            peer.shutdownOutput();
            assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(connection.received.size()).isEqualTo(1);
        }
    }

    @Test
    void the_inherited_set_only_grows_and_survives_a_disable_of_accept() throws Exception { // ENB-54, ENB-55
        WskListenSocket listener = bound();
        listener.enableOnAccepted(ConnectionEvent.RECEIVE);
        listener.enable(ListenEvent.ACCEPT);
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Duration.ofSeconds(10)))
                .isTrue();
        listener.enableOnAccepted(ConnectionEvent.DISCONNECT);
        listener.enable(ListenEvent.ACCEPT);
        try (Socket peer = dial(listener)) {
            ConnectionSocket socket = (ConnectionSocket) Expect.next(accepted);
            assertThat(socket.gate().enabled()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
            assertThat(peer.isConnected()).isTrue();
        }
    }

    @Test
    void an_inherited_event_can_be_disabled_on_the_accepted_socket() throws Exception { // ENB-56
        try (Socket peer = dial(listen())) {
            ConnectionSocket socket = (ConnectionSocket) Expect.next(accepted);
            assertThat(socket.disableAndAwait(ConnectionEvent.RECEIVE, Duration.ofSeconds(10)))
                    .isTrue();
            assertThat(socket.gate().enabled()).isEqualTo(WSK_EVENT_DISCONNECT);
            assertThat(peer.isConnected()).isTrue();
        }
    }

    @Test
    void an_inherited_event_that_the_accepted_table_lacks_is_off() throws Exception { // AMB-42
        server.accept = (listener, accept) -> accept(accept, new ScriptTable(WSK_EVENT_DISCONNECT));
        try (Socket peer = dial(listen())) {
            ConnectionSocket socket = (ConnectionSocket) Expect.next(accepted);
            assertThat(socket.gate().enabled()).isEqualTo(WSK_EVENT_DISCONNECT);
            Expect.failure(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(ConnectionEvent.SEND_BACKLOG));
            assertThat(peer.isConnected()).isTrue();
        }
    }

    @Test
    void an_accepted_socket_without_callbacks_works_by_request() throws Exception { // ACE-06, AMB-42
        server.accept = (listener, accept) -> {
            accepted.add(accept.socket());
            return accept.withoutCallbacks();
        };
        try (Socket peer = dial(listen())) {
            WskConnectionSocket socket = Expect.next(accepted);
            peer.getOutputStream().write(7);
            WskIrp irp = WskIrp.create();
            ByteBuffer target = ByteBuffer.allocate(4);
            socket.receive(target, irp);
            assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
            assertThat(irp.information()).isEqualTo(1);
        }
    }

    @Test
    void no_callback_of_an_accepted_socket_runs_before_accept_has_returned() throws Exception { // AMB-43
        CountDownLatch inAccept = new CountDownLatch(1);
        CountDownLatch dataSent = new CountDownLatch(1);
        AtomicReference<Boolean> early = new AtomicReference<>();
        server.accept = (listener, accept) -> {
            AcceptVerdict verdict = accept(accept, connectionTable);
            inAccept.countDown();
            awaitQuietly(dataSent);
            accept.socket().send(ByteBuffer.wrap(new byte[] {1}));
            early.set(!connection.calls.isEmpty());
            return verdict;
        };
        try (Socket peer = dial(listen())) {
            assertThat(inAccept.await(20, TimeUnit.SECONDS)).isTrue();
            peer.getOutputStream().write("early".getBytes(StandardCharsets.UTF_8));
            peer.shutdownOutput();
            dataSent.countDown();
            assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(early).hasValue(false);
            assertThat(connection.calls).containsExactly("early", "GRACEFUL");
        }
    }

    @Test
    void a_reset_during_the_accept_callback_is_indicated_after_it() throws Exception { // AMB-43
        CountDownLatch inAccept = new CountDownLatch(1);
        CountDownLatch reset = new CountDownLatch(1);
        AtomicReference<Boolean> early = new AtomicReference<>();
        server.accept = (listener, accept) -> {
            inAccept.countDown();
            awaitQuietly(reset);
            WskIrp irp = WskIrp.create();
            accept.socket().send(ByteBuffer.wrap(new byte[100]), irp); // fails on the other loop
            Expect.soon("the send fails", irp::isCompleted);
            early.set(!connection.calls.isEmpty());
            return accept(accept, connectionTable);
        };
        // Loops come in turn, so the first accepted socket is on the other one of the two, and is not held up by
        // accept.
        try (Socket peer = dial(listen())) {
            assertThat(inAccept.await(20, TimeUnit.SECONDS)).isTrue();
            peer.setSoLinger(true, 0);
        }
        reset.countDown();
        assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(early).hasValue(false);
        assertThat(connection.calls).containsExactly("ABORTIVE");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void accepted_sockets_inherit_the_receive_buffer_size() throws Exception { // ENB-60
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        listener.setOption(StandardSocketOptions.SO_RCVBUF, 8192);
        listener.bind(ANY_PORT);
        listener.enable(ListenEvent.ACCEPT);
        try (Socket peer = dial(listener)) {
            assertThat(Expect.next(accepted).getOption(StandardSocketOptions.SO_RCVBUF))
                    .isEqualTo(listener.getOption(StandardSocketOptions.SO_RCVBUF));
            assertThat(peer.isConnected()).isTrue();
        }
    }

    // ---- accepting

    @Test
    void a_rejected_peer_sees_a_reset() throws Exception { // ACE-01, AMB-59
        server.accept = (listener, accept) -> accept.reject();
        is_reset_by(listen());
        Expect.soon("only the listener is left", () -> client.sockets().size() == 1);
    }

    @Test
    void a_connection_that_is_accepted_twice_is_reset() throws Exception {
        server.accept = (listener, accept) -> {
            accept.withoutCallbacks();
            return accept.with(server, connectionTable);
        };
        is_reset_by(listen());
    }

    @Test
    void an_accept_callback_that_throws_costs_the_connection_only() throws Exception {
        WskListenSocket listener = listen();
        server.accept = (from, accept) -> {
            throw new IllegalArgumentException("on purpose");
        };
        is_reset_by(listener);
        server.accept = (from, accept) -> accept(accept, connectionTable);
        try (Socket peer = dial(listener)) {
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    @Test
    void an_accept_callback_that_returns_null_rejects() throws Exception { // AMB-19
        server.accept = (from, accept) -> null;
        is_reset_by(listen());
    }

    @Test
    void an_accept_callback_that_returns_something_else_than_it_decided_rejects() throws Exception { // AMB-19
        server.accept = (from, accept) -> {
            accept.with(connection, connectionTable);
            return AcceptVerdict.REJECTED;
        };
        is_reset_by(listen());
    }

    @Test
    void a_rejection_is_final() throws Exception {
        server.accept = (from, accept) -> {
            accept.reject();
            return accept.with(connection, connectionTable);
        };
        is_reset_by(listen());
    }

    @Test
    void a_decision_after_the_accept_callback_throws() throws Exception {
        BlockingQueue<WskAccept> kept = new LinkedBlockingQueue<>();
        server.accept = (from, accept) -> {
            kept.add(accept);
            return accept(accept, connectionTable);
        };
        try (Socket peer = dial(listen())) {
            WskAccept late = Expect.next(kept);
            Expect.next(accepted);
            peer.getOutputStream().write(1);
            peer.shutdownOutput();
            assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(late::reject).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void connections_wait_while_accept_is_off() throws Exception { // EVT-15, ENB-21
        WskListenSocket listener = listen();
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Duration.ofSeconds(10)))
                .isTrue();
        try (Socket first = dial(listener);
                Socket second = dial(listener);
                Socket third = dial(listener)) {
            has_looked(listener);
            assertThat(accepted).isEmpty();
            listener.enable(ListenEvent.ACCEPT);
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(first.getLocalSocketAddress());
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(second.getLocalSocketAddress());
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(third.getLocalSocketAddress());
        }
    }

    @Test
    void accept_disabled_inside_the_callback_lets_one_connection_in_at_a_time() throws Exception { // ENB-28
        server.accept = (listener, accept) -> {
            assertThat(listener.disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.EVENT_PENDING);
            return accept(accept, connectionTable);
        };
        WskListenSocket listener = listen();
        try (Socket first = dial(listener);
                Socket second = dial(listener)) {
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(first.getLocalSocketAddress());
            has_looked(listener);
            assertThat(accepted).isEmpty();
            listener.enable(ListenEvent.ACCEPT);
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(second.getLocalSocketAddress());
        }
    }

    @Test
    void more_connections_than_one_turn_takes_are_all_accepted() throws Exception {
        WskListenSocket listener = listen();
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Duration.ofSeconds(10)))
                .isTrue();
        Socket[] peers = new Socket[40];
        try {
            for (int i = 0; i < peers.length; i++) {
                peers[i] = dial(listener);
            }
            listener.enable(ListenEvent.ACCEPT);
            for (Socket peer : peers) {
                assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
            }
        } finally {
            for (Socket peer : peers) {
                if (peer != null) {
                    peer.close();
                }
            }
        }
    }

    // ---- options

    @Test
    void an_unknown_option_is_not_supported() { // AMB-21
        Expect.failure(WskStatus.NOT_SUPPORTED, "AMB-21", () -> bound().setOption(StandardSocketOptions.IP_TOS, 3));
        Expect.failure(WskStatus.NOT_SUPPORTED, "AMB-21", () -> bound().getOption(StandardSocketOptions.SO_SNDBUF));
    }

    @Test
    void a_wrong_value_is_an_invalid_parameter() { // AMB-20
        Expect.failure(
                WskStatus.INVALID_PARAMETER, "AMB-20", () -> bound().setOption(StandardSocketOptions.SO_RCVBUF, -1));
    }

    @Test
    void conditional_accept_needs_inspect_and_abort() { // AMB-57
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "AMB-57",
                () -> listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
    }

    @Test
    void an_ipv6_socket_cannot_leave_ipv4_alone() { // SMP-02
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        assertThat(listener.getOption(WskSocketOptions.IPV6_V6ONLY)).isFalse();
        listener.setOption(WskSocketOptions.IPV6_V6ONLY, false);
        Expect.failure(WskStatus.NOT_SUPPORTED, "SMP-02", () -> listener.setOption(WskSocketOptions.IPV6_V6ONLY, true));
        assertThat(listener.supportedOptions()).contains(StandardSocketOptions.SO_RCVBUF, WskSocketOptions.IPV6_V6ONLY);
    }

    // ---- the end

    @Test
    void close_twice_is_harmless_and_use_after_close_is_not() throws Exception { // CLS-06, AMB-61
        WskListenSocket listener = bound();
        listener.close();
        listener.close();
        listener.awaitClose();
        listener.close();
        assertThat(listener.isClosed()).isTrue();
        assertThatThrownBy(() -> listener.enable(ListenEvent.ACCEPT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(listener::localAddress).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> listener.bind(ANY_PORT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_closed_listener_leaves_its_connections_alone() throws Exception { // CLS-09
        connection.receive = (socket, data) -> {
            socket.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        WskListenSocket listener = listen();
        try (Socket peer = dial(listener)) {
            Expect.next(accepted);
            listener.close();
            listener.awaitClose();
            peer.getOutputStream().write(5);
            assertThat(peer.getInputStream().read()).isEqualTo(5);
        }
    }

    @Test
    void a_unix_domain_listener_removes_its_file(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("socket");
        WskListenSocket listener = client.listen(server, listenTable, UnixDomainSocketAddress.of(file));
        try (SocketChannel peer = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            peer.write(ByteBuffer.wrap("hi".getBytes(StandardCharsets.UTF_8)));
            peer.shutdownOutput();
            assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(connection.calls).containsExactly("hi", "GRACEFUL");
        }
        listener.close();
        listener.awaitClose();
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void inspect_complete_needs_conditional_accept() throws Exception { // ICP-01
        WskIrp irp = WskIrp.create();
        WskListenSocket listener = bound();
        assertThat(listener.inspectComplete(new WskInspectId(1, 2), WskInspectAction.ACCEPT, irp))
                .isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    // ---- connections

    @Test
    void the_facade_connects_both_ends() throws Exception {
        WskListenSocket listener = listen();
        Script caller = new Script();
        WskConnectionSocket socket = client.connect(
                caller, new ScriptTable(WSK_EVENTS_CONNECTION).enabled(WSK_EVENT_RECEIVE), listener.localAddress());
        WskConnectionSocket other = Expect.next(accepted);
        assertThat(other.remoteAddress()).isEqualTo(socket.localAddress());
        assertThat(((ConnectionSocket) socket).gate().enabled() & WSK_EVENT_SEND_BACKLOG)
                .isZero();
        socket.close();
        assertThat(connection.disconnected.await(20, TimeUnit.SECONDS)).isTrue();
        other.close();
        socket.awaitClose();
        other.awaitClose();
    }

    @Test
    void connect_on_a_loop_throws() throws Exception { // EVT-06
        WskListenSocket listener = listen();
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        server.accept = (from, accept) -> {
            assertThatThrownBy(() -> client.connect(new Script(), connectionTable, from.localAddress()))
                    .satisfies(thrown::add);
            assertThatThrownBy(from::awaitClose).satisfies(thrown::add);
            return accept(accept, connectionTable);
        };
        try (Socket peer = dial(listener)) {
            assertThat(((WskException) Expect.next(thrown)).rule()).isEqualTo("EVT-06");
            assertThat(((WskException) Expect.next(thrown)).rule()).isEqualTo("EVT-06");
            assertThat(peer.isConnected()).isTrue();
        }
    }

    @Test
    void a_connection_is_bound_before_it_connects_and_connected_before_it_sends() { // CNN-03, SND-07, GRA-01
        WskConnectionSocket socket =
                client.connectionSocket(StandardProtocolFamily.INET, new Script(), connectionTable);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "CNN-03", () -> socket.connect(ANY_PORT))
                .withMessageStartingWith("connect of connection socket (CREATED); bind the socket first");
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GLA-01", socket::localAddress);
        socket.bind(ANY_PORT);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> socket.bind(ANY_PORT));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GRA-01", socket::remoteAddress);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> socket.send(ByteBuffer.allocate(1)));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "ENB-15", () -> socket.enable(ConnectionEvent.RECEIVE));
        WskIrp irp = WskIrp.create();
        assertThat(socket.receive(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    /** The peer is there in the moment between the bind and whatever the facade does next. */
    @Test
    void what_a_static_accept_callback_accepts_first_inherits_too() throws Exception { // ENB-50, ENB-76
        BlockingQueue<WskConnectionSocket> first = new LinkedBlockingQueue<>();
        List<Socket> peers = new ArrayList<>();
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        try (WskClient owner = WskClient.open(options.withTransport(settings -> Intercepted.after(
                Transport.class,
                options.transport().open(settings),
                (method, opened) -> opened instanceof TransportListener listener
                        ? Intercepted.after(TransportListener.class, listener, (call, result) -> {
                            if (call.equals("attach")) {
                                peers.add(dial(listener));
                            }
                            return result;
                        })
                        : opened)))) {
            owner.setStaticEventCallbacks(WSK_EVENT_ACCEPT);
            Script script = new Script();
            script.accept = (listener, accept) -> {
                first.add(accept.socket());
                return accept.with(script, new ScriptTable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT));
            };
            SlowTable slow = new SlowTable(first);
            owner.listen(script, slow, ANY_PORT);
            assertThat(slow.accepted.enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        } finally {
            for (Socket peer : peers) {
                peer.close();
            }
        }
    }

    private static Socket dial(TransportListener listener) {
        try {
            InetSocketAddress local = (InetSocketAddress) listener.localAddress();
            return new Socket(local.getAddress(), local.getPort());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the first connection when the facade asks what to enable, which is after the bind. */
    private static final class SlowTable implements WskListenDispatch<Script> {
        private final BlockingQueue<WskConnectionSocket> first;
        private WskConnectionSocket accepted;

        SlowTable(BlockingQueue<WskConnectionSocket> first) {
            this.first = first;
        }

        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int staticEventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int acceptedEventMask() {
            return WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;
        }

        @Override
        public int enabledEventMask() {
            accepted = Expect.next(first);
            return 0;
        }

        @Override
        public AcceptVerdict acceptEvent(Script script, WskListenSocket socket, WskAccept accept) {
            return script.accept.apply(socket, accept);
        }
    }
}
