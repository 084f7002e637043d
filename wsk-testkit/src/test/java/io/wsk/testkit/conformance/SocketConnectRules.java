package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Creating, binding and connecting in one step (7.3). */
public abstract class SocketConnectRules extends ConformanceSuite {
    private final ConnectionHandler handler = new ConnectionHandler();

    private WskConnectionSocket connect(SocketAddress local, SocketAddress remote) {
        WskIrp irp = WskIrp.create();
        client.socketConnect(local, remote, handler, ConnectionTable.ALL, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return (WskConnectionSocket) irp.socket();
    }

    @Test
    @Rule("SCN-01")
    void one_step_makes_a_socket_that_is_bound_and_connected() {
        StreamServer server = net.server();
        WskConnectionSocket socket = connect(net.anyPort(), server.address());
        StreamPeer peer = server.accept();
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
        assertThat(socket.remoteAddress()).isEqualTo(server.address()).isEqualTo(peer.localAddress());
        assertThat(client.sockets()).containsExactly(socket);
    }

    @Test
    @Rule("SCN-01")
    void the_socket_is_bound_to_the_local_address() {
        InetSocketAddress free = net.nobody();
        WskConnectionSocket socket = connect(free, net.server().address());
        assertThat(socket.localAddress()).isEqualTo(free);
    }

    @Test
    @Rule("SCN-01")
    void a_failure_leaves_no_socket() {
        WskIrp irp = WskIrp.create();
        client.socketConnect(net.anyPort(), net.nobody(), handler, ConnectionTable.ALL, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.CONNECTION_REFUSED);
        settle();
        assertThat(client.sockets()).isEmpty();
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule({"SCN-01", "IRP-13"})
    void a_cancelled_one_leaves_no_socket() {
        Connection other = connected();
        other.socket().enable(ConnectionEvent.RECEIVE);
        StreamServer server = net.server();
        CompletableFuture<WskIrp> cancelled = other.handler()
                .receive
                .meanwhile(
                        call -> { // the loop is busy
                            WskIrp irp = WskIrp.create();
                            client.socketConnect(net.anyPort(), server.address(), handler, ConnectionTable.ALL, irp);
                            assertThat(irp.cancel()).isTrue();
                            return irp;
                        });
        other.peer().send("busy");
        assertThat(outcome(result(cancelled))).isEqualTo(WskStatus.CANCELLED);
        settle();
        assertThat(client.sockets()).containsExactly(other.socket());
    }

    @Test
    @Rule({"ENB-15", "GLA-02", "GRA-01", "CNN-03"})
    void a_socket_that_could_not_connect_is_bound_but_has_no_peer() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET, handler, ConnectionTable.ALL);
        socket.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        socket.connect(net.nobody(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.CONNECTION_REFUSED);
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
        refused(WskStatus.INVALID_DEVICE_STATE, "GRA-01", socket::remoteAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-15", () -> socket.enable(ConnectionEvent.RECEIVE));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> socket.send(ByteBuffer.allocate(1)));
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-03", () -> socket.connect(net.nobody()));
    }

    @Test
    @Rule("SCN-02")
    void the_family_is_that_of_the_local_address() throws UnknownHostException {
        InetSocketAddress four = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        InetSocketAddress six = new InetSocketAddress(InetAddress.getByName("::1"), 0);
        SocketAddress listensOnFour = listenOn(StandardProtocolFamily.INET, four);
        SocketAddress listensOnSix = listenOn(StandardProtocolFamily.INET6, six);
        assertThat(addressOf(connect(four, listensOnFour))).isEqualTo(four.getAddress());
        assertThat(addressOf(connect(six, listensOnSix))).isEqualTo(six.getAddress());
    }

    @Test
    @Rule({"SCN-01", "SCN-02"})
    void a_remote_address_of_another_family_is_refused_and_leaves_no_socket() throws UnknownHostException {
        InetSocketAddress four = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        InetSocketAddress six = new InetSocketAddress(InetAddress.getByName("::1"), 7);
        WskIrp irp = WskIrp.create();
        client.socketConnect(four, six, handler, ConnectionTable.ALL, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_PARAMETER);
        settle();
        assertThat(client.sockets()).isEmpty();
    }

    private SocketAddress listenOn(ProtocolFamily family, SocketAddress local) {
        WskListenSocket listener = client.listenSocket(family);
        listener.bind(local);
        return listener.localAddress();
    }

    private static InetAddress addressOf(WskConnectionSocket socket) {
        return ((InetSocketAddress) socket.localAddress()).getAddress();
    }

    @Test
    @Rule("SCN-04")
    void all_callbacks_are_off_and_may_be_enabled_at_once() {
        StreamServer server = net.server();
        WskConnectionSocket socket = connect(net.anyPort(), server.address());
        StreamPeer peer = server.accept();
        peer.send("waits");
        settle();
        assertThat(socket.enabledEvents()).isZero();
        assertThat(handler.receive.calls()).isEmpty();
        socket.enable(ConnectionEvent.RECEIVE);
        until(() -> handler.text().equals("waits"), "the data is indicated");
    }

    @Test
    @Rule({"SCN-04", "ENB-15"})
    void a_completion_routine_may_enable_them_already() {
        StreamServer server = net.server();
        CompletableFuture<Integer> before = new CompletableFuture<>();
        WskIrp irp = WskIrp.create(done -> {
            WskConnectionSocket socket = (WskConnectionSocket) done.socket();
            before.complete(socket.enabledEvents());
            socket.enable(ConnectionEvent.RECEIVE);
        });
        client.socketConnect(net.anyPort(), server.address(), handler, ConnectionTable.ALL, irp);
        assertThat(result(before)).isZero();
        server.accept().send("heard");
        until(() -> handler.text().equals("heard"), "the data is indicated");
    }

    @Test
    @Rule("SCN-04")
    void static_ones_are_on() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        StreamServer server = net.server();
        WskConnectionSocket socket = connect(net.anyPort(), server.address());
        assertThat(socket.enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        server.accept().send("static");
        until(() -> handler.text().equals("static"), "the data is indicated");
    }
}
