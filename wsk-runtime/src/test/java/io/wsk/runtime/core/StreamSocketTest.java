package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stream and basic sockets on real sockets. */
@Timeout(30)
class StreamSocketTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(2));
    private final Script script = new Script();
    private final ScriptTable table = new ScriptTable(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    private final WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET, script, table);

    @AfterEach
    void close() {
        client.close(Duration.ZERO);
    }

    private static void fails(WskStatus status, String rule, Function<WskIrp, WskStatus> call) throws Exception {
        WskIrp irp = WskIrp.create();
        assertThat(call.apply(irp)).isEqualTo(status);
        assertThat(irp.await()).isEqualTo(status);
        assertThatThrownBy(() -> irp.toCompletableFuture().join()).hasMessageContaining(rule);
    }

    private void echo() {
        script.receive = (from, data) -> {
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        script.disconnect = (from, kind) -> from.close();
    }

    @Test
    void a_stream_socket_that_cannot_be_made_leaves_no_channel_open() {
        List<TransportListener> opened = new ArrayList<>();
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        try (WskClient poor = WskClient.open(options.withTransport(
                settings -> withoutConnections(options.transport().open(settings), opened)))) {
            Expect.failure(
                    WskStatus.TOO_MANY_OPENED_FILES,
                    "NUM-157",
                    () -> poor.streamSocket(StandardProtocolFamily.INET, script, table));
        }
        assertThat(opened)
                .singleElement()
                .satisfies(listener ->
                        assertThatThrownBy(listener::localAddress).isInstanceOf(ClosedChannelException.class));
    }

    private static Transport withoutConnections(Transport real, List<TransportListener> opened) {
        return (Transport) Proxy.newProxyInstance(
                Transport.class.getClassLoader(), new Class<?>[] {Transport.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("openConnection")) {
                        throw new IOException("Too many open files");
                    }
                    Object result = method.invoke(real, arguments);
                    if (result instanceof TransportListener listener) {
                        opened.add(listener);
                    }
                    return result;
                });
    }

    /** The connect comes while the listen gives its address up. */
    @Test
    void a_connect_that_meets_a_listen_is_refused_and_the_socket_can_be_closed() throws Exception { // AMB-60
        List<Runnable> onClose = new ArrayList<>();
        List<Transport> opened = new ArrayList<>();
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        try (WskClient slow = WskClient.open(options.withTransport(settings -> {
            opened.add(options.transport().open(settings));
            return closingSlowly(opened.get(0), onClose);
        }))) {
            WskStreamSocket contested = slow.streamSocket(StandardProtocolFamily.INET, script, table);
            contested.bind(ANY_PORT);
            WskIrp connecting = WskIrp.create();
            onClose.add(() -> {
                contested.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), connecting);
                letTheLoopGoRound(opened.get(0).loops().get(0));
            });
            contested.listen();
            assertThat(connecting.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
            contested.abort();
            assertThat(contested.awaitClose(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void a_stream_socket_of_the_unix_domain_listens_and_leaves_no_file(@TempDir Path folder)
            throws Exception { // LSN-01
        Path path = folder.resolve("socket");
        WskStreamSocket unix = client.streamSocket(StandardProtocolFamily.UNIX, script, table);
        unix.bind(UnixDomainSocketAddress.of(path));
        unix.listen();
        assertThat(path).exists();
        unix.abort();
        unix.awaitClose();
        assertThat(path).doesNotExist();
    }

    @Test
    void nor_does_a_connection_of_the_unix_domain_leave_one(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("socket");
        WskConnectionSocket unix = client.connectionSocket(StandardProtocolFamily.UNIX);
        unix.bind(UnixDomainSocketAddress.of(path));
        unix.abort();
        unix.awaitClose();
        assertThat(path).doesNotExist();
    }

    @Test
    void a_listen_that_is_refused_makes_the_socket_dead() throws Exception { // LSN-02, IRP-20
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        try (WskClient slow = WskClient.open(options.withTransport(settings -> Intercepted.after(
                Transport.class,
                options.transport().open(settings),
                (method, opened) -> opened instanceof TransportListener listener
                        ? Intercepted.before(TransportListener.class, listener, call -> {
                            if (call.equals("listen")) {
                                listener.close();
                            }
                        })
                        : opened)))) {
            WskStreamSocket refused = slow.streamSocket(StandardProtocolFamily.INET, script, table);
            refused.bind(ANY_PORT);
            assertThatThrownBy(refused::listen).isInstanceOf(WskException.class);
            Expect.failure(WskStatus.FILE_FORCED_CLOSED, "IRP-20", refused::localAddress);
            refused.abort();
            assertThat(refused.awaitClose(Duration.ofSeconds(20))).isTrue();
        }
    }

    private static Transport closingSlowly(Transport real, List<Runnable> onClose) {
        return Intercepted.after(
                Transport.class,
                real,
                (method, result) -> result instanceof TransportConnection connection
                        ? Intercepted.after(TransportConnection.class, connection, (call, answer) -> {
                            if (call.equals("close") && !onClose.isEmpty()) {
                                onClose.remove(0).run();
                            }
                            return answer;
                        })
                        : result);
    }

    private static void letTheLoopGoRound(WskLoop loop) {
        for (int i = 0; i < 4; i++) {
            CountDownLatch round = new CountDownLatch(1);
            loop.execute(round::countDown);
            try {
                assertThat(round.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    // ---- without a role

    @Test
    void a_stream_socket_has_no_role_until_it_takes_one() { // AMB-49, BND-05
        assertThat(socket.category()).contains(WskCategory.STREAM);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "BND-05", socket::listen);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.connect(ANY_PORT));
        socket.bind(ANY_PORT);
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> socket.bind(ANY_PORT));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "LSN-02", () -> socket.enable(ListenEvent.ACCEPT));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "CNN-02", () -> socket.send(ByteBuffer.allocate(1)));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-49", () -> socket.enable(WSK_EVENT_RECEIVE));
        Expect.failure(WskStatus.INVALID_PARAMETER, "ENB-95", () -> socket.enable(WSK_EVENT_RECEIVE_FROM));
    }

    @Test
    void the_failures_of_requests_go_to_their_irps() throws Exception { // IRP-04
        fails(WskStatus.INVALID_DEVICE_STATE, "BND-05", socket::listen);
        fails(WskStatus.INVALID_DEVICE_STATE, "BND-05", irp -> socket.connect(ANY_PORT, irp));
        fails(WskStatus.INVALID_DEVICE_STATE, "CNN-02", irp -> socket.send(ByteBuffer.allocate(1), irp));
        fails(WskStatus.INVALID_DEVICE_STATE, "CNN-02", irp -> socket.receive(ByteBuffer.allocate(1), irp));
        fails(WskStatus.INVALID_DEVICE_STATE, "CNN-02", irp -> socket.disconnect(WskDisconnectKind.GRACEFUL, irp));
        fails(WskStatus.INVALID_DEVICE_STATE, "CNN-02", irp -> socket.disable(ConnectionEvent.RECEIVE, irp));
        fails(WskStatus.INVALID_DEVICE_STATE, "LSN-02", irp -> socket.disable(ListenEvent.ACCEPT, irp));
        fails(
                WskStatus.NOT_SUPPORTED,
                "AMB-50",
                irp -> socket.inspectComplete(new WskInspectId(1, 2), WskInspectAction.ACCEPT, irp));
    }

    @Test
    void conditional_accept_is_refused() { // AMB-50
        Expect.failure(
                WskStatus.NOT_SUPPORTED,
                "AMB-50",
                () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
    }

    // ---- as a listener

    @Test
    void a_listening_stream_socket_accepts_on_the_address_it_was_bound_to() throws Exception { // LSN-01, LSN-02
        Script accepted = new Script();
        accepted.receive = (from, data) -> {
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        script.accept = (listener, accept) -> {
            assertThat(listener).isSameAs(socket);
            return accept.with(accepted, new ScriptTable(WSK_EVENT_RECEIVE));
        };
        socket.bind(ANY_PORT);
        int port = ((InetSocketAddress) socket.localAddress()).getPort();
        WskIrp irp = WskIrp.create();
        assertThat(socket.listen(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        socket.enableOnAccepted(ConnectionEvent.RECEIVE);
        socket.enable(WSK_EVENT_ACCEPT);
        try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port)) {
            peer.getOutputStream().write(9);
            assertThat(peer.getInputStream().read()).isEqualTo(9);
        }
    }

    @Test
    void the_functions_of_a_connection_are_gone_after_listen() throws Exception { // LSN-02
        socket.bind(ANY_PORT);
        socket.listen();
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "CNN-02", () -> socket.send(ByteBuffer.allocate(1)));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "CNN-02", socket::remoteAddress);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "BND-05", socket::listen);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.connect(ANY_PORT));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> socket.bind(ANY_PORT));
        fails(WskStatus.INVALID_DEVICE_STATE, "CNN-02", irp -> socket.send(ByteBuffer.allocate(1), irp));
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "ENB-99",
                () -> assertThat(socket.setEventCallbacks(NpiId.WSK, 0x80000000 | WSK_EVENT_RECEIVE))
                        .isNull());
    }

    // ---- as a connection

    @Test
    void a_connected_stream_socket_is_passed_to_its_callbacks() throws Exception { // CNN-02
        echo();
        script.receive = (from, data) -> {
            assertThat(from).isSameAs(socket);
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        socket.bind(ANY_PORT);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket.connect(server.getLocalSocketAddress());
            socket.enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
            try (Socket peer = server.accept()) {
                peer.getOutputStream().write(9);
                assertThat(peer.getInputStream().read()).isEqualTo(9);
                assertThat(socket.remoteAddress()).isEqualTo(server.getLocalSocketAddress());
                Expect.failure(WskStatus.INVALID_DEVICE_STATE, "LSN-02", () -> socket.enable(ListenEvent.ACCEPT));
                Expect.failure(WskStatus.INVALID_DEVICE_STATE, "BND-05", socket::listen);
                peer.shutdownOutput();
                assertThat(peer.getInputStream().read()).isEqualTo(-1);
            }
            socket.awaitClose();
        }
        assertThatThrownBy(socket::remoteAddress).isInstanceOf(IllegalStateException.class);
    }

    // ---- without a table

    @Test
    void a_stream_socket_without_a_table_listens_and_accepts_by_request() throws Exception { // CAT-31
        WskStreamSocket listener = client.streamSocket(StandardProtocolFamily.INET);
        listener.bind(ANY_PORT);
        listener.listen();
        Expect.failure(WskStatus.INVALID_PARAMETER, "ENB-106", () -> listener.enable(ListenEvent.ACCEPT));
        WskIrp irp = WskIrp.create();
        listener.accept(irp);
        try (Socket peer = new Socket()) {
            peer.connect(listener.localAddress());
            assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
            assertThat(((WskConnectionSocket) irp.socket()).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    @Test
    void a_stream_socket_without_a_table_connects_and_is_read_by_request() throws Exception { // CAT-31
        WskStreamSocket connection = client.streamSocket(StandardProtocolFamily.INET);
        connection.bind(ANY_PORT);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connection.connect(server.getLocalSocketAddress());
            Expect.failure(WskStatus.INVALID_PARAMETER, "ENB-106", () -> connection.enable(ConnectionEvent.RECEIVE));
            WskIrp irp = WskIrp.create();
            ByteBuffer target = ByteBuffer.allocate(1);
            connection.receive(target, irp);
            try (Socket peer = server.accept()) {
                peer.getOutputStream().write(9);
                assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
                assertThat(target.get(0)).isEqualTo((byte) 9);
            }
        }
    }

    // ---- the end

    @Test
    void a_stream_socket_closes_in_every_role() throws Exception {
        socket.close();
        socket.close();
        socket.awaitClose();
        WskStreamSocket listening = client.streamSocket(StandardProtocolFamily.INET, script, table);
        listening.bind(ANY_PORT);
        listening.listen();
        listening.close();
        listening.awaitClose();
        assertThatThrownBy(listening::localAddress).isInstanceOf(IllegalStateException.class);
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void close_socket_completes_for_a_stream_socket() throws Exception {
        socket.bind(ANY_PORT);
        WskIrp irp = WskIrp.create();
        assertThat(socket.closeSocket(irp)).isEqualTo(WskStatus.PENDING);
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(socket.isClosed()).isTrue();
    }

    // ---- basic sockets

    @Test
    void a_basic_socket_has_options_and_no_events() throws Exception { // LIF-70, ENB-107
        WskBasicSocket basic = client.basicSocket(StandardProtocolFamily.INET);
        assertThat(basic.category()).isEmpty();
        basic.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        assertThat(basic.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "ENB-107",
                () -> assertThat(basic.setEventCallbacks(NpiId.WSK, WSK_EVENTS_CONNECTION))
                        .isNull());
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "ENB-96",
                () -> assertThat(basic.setEventCallbacks(NpiId.WSK, 0)).isNull());
        basic.close();
        basic.close();
        basic.awaitClose();
        assertThatThrownBy(() -> basic.getOption(StandardSocketOptions.SO_KEEPALIVE))
                .isInstanceOf(IllegalStateException.class);
    }
}
