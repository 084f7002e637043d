package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code WskAccept}, on real sockets. */
@Timeout(30)
class AcceptRequestTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(2));
    private final Script server = new Script();
    private final Script connection = new Script();
    private final ScriptTable table = new ScriptTable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    private final ScriptTable listenTable =
            new ScriptTable(WSK_EVENT_ACCEPT).accepted(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    private final BlockingQueue<WskConnectionSocket> calledBack = new LinkedBlockingQueue<>();

    AcceptRequestTest() {
        server.accept = (listener, accept) -> {
            calledBack.add(accept.socket());
            return accept.withoutCallbacks();
        };
    }

    @AfterEach
    void close() {
        client.close(Duration.ZERO);
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

    private static WskConnectionSocket socketOf(WskIrp irp) throws InterruptedException {
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        return (WskConnectionSocket) irp.socket();
    }

    @Test
    void a_request_waits_for_a_connection() throws Exception { // ACC-03
        WskListenSocket listener = bound();
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(connection, table, irp)).isEqualTo(WskStatus.PENDING);
        try (Socket peer = dial(listener)) {
            WskConnectionSocket socket = socketOf(irp);
            assertThat(socket.remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
            assertThat(client.sockets()).contains(socket);
        }
    }

    @Test
    void a_connection_waits_for_a_request_while_the_callback_is_off() throws Exception { // ACC-02, EVT-15
        WskListenSocket listener = bound();
        try (Socket peer = dial(listener)) {
            WskIrp irp = WskIrp.create();
            assertThat(listener.accept(irp)).isEqualTo(WskStatus.PENDING);
            assertThat(socketOf(irp).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
        assertThat(calledBack).isEmpty();
    }

    @Test
    void requests_come_before_the_callback_in_the_order_of_the_calls() throws Exception { // ACC-04, ACC-06
        WskListenSocket listener = bound();
        WskIrp first = WskIrp.create();
        WskIrp second = WskIrp.create();
        assertThat(listener.accept(first)).isEqualTo(WskStatus.PENDING);
        assertThat(listener.accept(second)).isEqualTo(WskStatus.PENDING);
        listener.enable(ListenEvent.ACCEPT);
        try (Socket one = dial(listener);
                Socket two = dial(listener);
                Socket three = dial(listener)) {
            assertThat(socketOf(first).remoteAddress()).isEqualTo(one.getLocalSocketAddress());
            assertThat(socketOf(second).remoteAddress()).isEqualTo(two.getLocalSocketAddress());
            assertThat(Expect.next(calledBack).remoteAddress()).isEqualTo(three.getLocalSocketAddress());
        }
    }

    @Test
    void the_socket_inherits_nothing_from_the_listener() throws Exception { // ENB-52, ACC-05
        WskListenSocket listener = bound();
        listener.enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(connection, table, irp)).isEqualTo(WskStatus.PENDING);
        try (Socket peer = dial(listener)) {
            WskConnectionSocket socket = socketOf(irp);
            assertThat(((SocketCore) socket).gate().enabled()).isZero();
            peer.getOutputStream().write('a');
            socket.enable(ConnectionEvent.RECEIVE);
            Expect.soon("one byte", () -> connection.received.size() == 1);
        }
    }

    @Test
    void static_callbacks_apply_to_it() throws Exception { // AMB-40
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        WskListenSocket listener = bound();
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(connection, table, irp)).isEqualTo(WskStatus.PENDING);
        try (Socket peer = dial(listener)) {
            assertThat(((SocketCore) socketOf(irp)).gate().enabled()).isEqualTo(WSK_EVENT_RECEIVE);
            peer.getOutputStream().write('a');
            Expect.soon("one byte", () -> connection.received.size() == 1);
        }
    }

    @Test
    void a_cancelled_request_takes_no_connection() throws Exception {
        WskListenSocket listener = bound();
        WskIrp cancelled = WskIrp.create();
        WskIrp next = WskIrp.create();
        assertThat(listener.accept(cancelled)).isEqualTo(WskStatus.PENDING);
        assertThat(listener.accept(next)).isEqualTo(WskStatus.PENDING);
        cancelled.cancel();
        assertThat(cancelled.await()).isEqualTo(WskStatus.CANCELLED);
        try (Socket peer = dial(listener)) {
            assertThat(socketOf(next).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    @Test
    void a_listener_that_closes_cancels_its_requests() throws Exception { // ACC-07
        WskListenSocket listener = bound();
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(irp)).isEqualTo(WskStatus.PENDING);
        listener.close();
        assertThat(irp.await()).isEqualTo(WskStatus.CANCELLED);
        assertThat(irp.information()).isZero();
    }

    @Test
    void a_listener_is_bound_before_it_accepts() throws Exception { // ACC-01
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, server, listenTable);
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @Test
    void a_stream_socket_accepts_in_its_listening_role_only() throws Exception { // LSN-01
        WskStreamSocket stream = client.streamSocket(
                StandardProtocolFamily.INET, server, new ScriptTable(WskEventFlags.WSK_EVENTS_CONNECTION));
        stream.bind(ANY_PORT);
        WskIrp early = WskIrp.create();
        assertThat(stream.accept(early)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        stream.listen();
        WskIrp irp = WskIrp.create();
        assertThat(stream.accept(connection, table, irp)).isEqualTo(WskStatus.PENDING);
        try (Socket peer = dial(stream)) {
            assertThat(socketOf(irp).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }
}
