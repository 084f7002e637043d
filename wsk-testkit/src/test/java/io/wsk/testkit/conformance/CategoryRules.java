package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What each category is for, its functions, and its address families (2.1, 2.2 and 2.5). */
public abstract class CategoryRules extends ConformanceSuite {
    /** The functions that not every category has, by the names of their methods. */
    private static final Set<String> FUNCTIONS = Set.of(
            "bind",
            "accept",
            "inspectComplete",
            "localAddress",
            "sendTo",
            "receiveFrom",
            "release",
            "connect",
            "remoteAddress",
            "send",
            "receive",
            "disconnect",
            "listen");

    private static Set<String> functions(Class<? extends WskSocket> category) {
        Set<String> names = methods(category);
        names.retainAll(FUNCTIONS);
        return names;
    }

    private static Set<String> methods(Class<? extends WskSocket> category) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(category.getMethods()).map(Method::getName).forEach(names::add);
        return names;
    }

    private List<WskSocket> oneOfEachCategory(ProtocolFamily family) {
        return List.of(
                client.basicSocket(family),
                client.listenSocket(family),
                client.connectionSocket(family),
                client.datagramSocket(family),
                client.streamSocket(family));
    }

    // ---- 2.1 categories

    @Test
    @Rule({"CAT-01", "LIF-70"})
    void a_basic_socket_has_options_and_a_close_and_neither_bind_nor_data() {
        WskBasicSocket socket = client.basicSocket(StandardProtocolFamily.INET);
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        assertThat(methods(WskBasicSocket.class)).isEqualTo(methods(WskSocket.class));
        assertThat(functions(WskBasicSocket.class)).isEmpty();
    }

    @Test
    @Rule("CAT-02")
    void a_listening_socket_waits_for_incoming_connections() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection first = acceptedBy(listener);
        Connection second = acceptedBy(listener);
        assertThat(first.socket().remoteAddress()).isEqualTo(first.peer().localAddress());
        assertThat(second.socket().remoteAddress()).isEqualTo(second.peer().localAddress());
    }

    @Test
    @Rule("CAT-03")
    void a_connection_is_a_byte_stream_in_both_directions() {
        assertIsByteStream(connected());
    }

    private void assertIsByteStream(Connection connection) {
        connection.socket().send(ByteBuffer.wrap("one, ".getBytes(UTF_8)));
        connection.socket().send(ByteBuffer.wrap("two".getBytes(UTF_8)));
        until(() -> connection.peer().received().equals("one, two"), "the peer has received it");
        connection.peer().send("three");
        ByteBuffer target = ByteBuffer.allocate(2);
        WskIrp irp = WskIrp.create();
        connection.socket().receive(target, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(new String(target.array(), UTF_8)).isEqualTo("th");
        connection.socket().disconnect(WskDisconnectKind.GRACEFUL);
        until(() -> connection.peer().hasEnded(), "the peer sees the end");
    }

    @Test
    @Rule("CAT-04")
    void a_datagram_socket_sends_and_receives_datagrams() {
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        datagrams.socket().sendTo(ByteBuffer.wrap("one".getBytes(UTF_8)), peer.address());
        datagrams.socket().sendTo(ByteBuffer.wrap("two".getBytes(UTF_8)), peer.address());
        until(() -> peer.received().equals(List.of("one", "two")), "the peer has received both");
        peer.send("three", datagrams.socket().localAddress());
        ByteBuffer target = ByteBuffer.allocate(100);
        WskIrp irp = WskIrp.create();
        datagrams.socket().receiveFrom(target, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(new String(target.array(), 0, target.position(), UTF_8)).isEqualTo("three");
        assertThat(irp.remoteAddress()).isEqualTo(peer.address());
    }

    @Test
    @Rule("CAT-05")
    void a_stream_socket_becomes_a_listener_after_its_creation() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        socket.listen();
        WskIrp irp = WskIrp.create();
        socket.accept(irp);
        StreamPeer peer = net.connect(socket.localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(((WskConnectionSocket) irp.socket()).remoteAddress()).isEqualTo(peer.localAddress());
        refused(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.connect(net.nobody()));
    }

    @Test
    @Rule("CAT-05")
    void a_stream_socket_becomes_a_connection_after_its_creation() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        StreamServer server = net.server();
        socket.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        socket.connect(server.address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertIsByteStream(new Connection(socket, new ConnectionHandler(), server.accept()));
        refused(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.listen());
    }

    @Test
    @Rule("CAT-06")
    void a_socket_has_the_one_category_that_it_was_made_with() {
        assertThat(oneOfEachCategory(StandardProtocolFamily.INET).stream()
                        .map(socket -> socket.category().map(WskCategory::name).orElse("basic"))
                        .toList())
                .containsExactly("basic", "LISTEN", "CONNECTION", "DATAGRAM", "STREAM");
    }

    @Test
    @Rule({"CAT-07", "CAT-21"})
    void every_category_can_do_what_a_basic_socket_can() {
        for (WskSocket socket : oneOfEachCategory(StandardProtocolFamily.INET)) {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            assertThat(socket.getOption(StandardSocketOptions.SO_REUSEADDR)).isTrue();
            WskIrp irp = WskIrp.create();
            assertThat(socket.closeSocket(irp)).isEqualTo(WskStatus.PENDING);
            assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
            until(socket::isClosed, "the socket is closed");
        }
    }

    @Test
    @Rule("CAT-08")
    void a_socket_from_a_listener_is_connection_oriented() {
        Listener listener = listening();
        WskIrp irp = WskIrp.create();
        listener.socket().accept(irp);
        net.connect(listener.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        listener.socket().enable(ListenEvent.ACCEPT);
        assertThat(irp.socket().category()).contains(WskCategory.CONNECTION);
        assertThat(acceptedBy(listener).socket().category()).contains(WskCategory.CONNECTION);
    }

    @Test
    @Rule("CAT-08")
    void a_socket_from_a_listening_stream_socket_is_connection_oriented() {
        WskStreamSocket listener = client.streamSocket(StandardProtocolFamily.INET);
        listener.bind(net.anyPort());
        listener.listen();
        WskIrp irp = WskIrp.create();
        listener.accept(irp);
        net.connect(listener.localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.socket().category()).contains(WskCategory.CONNECTION);
    }

    // ---- 2.2 provider dispatch tables

    @Test
    @Rule({"CAT-23", "CAT-24"})
    void each_category_has_its_own_functions_and_no_others() { // CAT-20, see decisions.tsv
        assertThat(functions(WskListenSocket.class))
                .containsExactlyInAnyOrder("bind", "accept", "inspectComplete", "localAddress");
        assertThat(functions(WskDatagramSocket.class))
                .containsExactlyInAnyOrder("bind", "sendTo", "receiveFrom", "release", "localAddress");
        assertThat(functions(WskConnectionSocket.class))
                .containsExactlyInAnyOrder(
                        "bind", "connect", "localAddress", "remoteAddress", "send", "receive", "disconnect", "release");
        assertThat(functions(WskStreamSocket.class))
                .containsAll(functions(WskListenSocket.class))
                .containsAll(functions(WskConnectionSocket.class))
                .contains("listen");
    }

    @Test
    @Rule("CAT-23")
    void a_stream_socket_has_no_inspect_complete() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET, new StreamHandler(), StreamTable.ALL);
        refused(
                WskStatus.NOT_SUPPORTED,
                "AMB-50",
                () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        WskIrp irp = WskIrp.create();
        socket.bind(net.anyPort());
        socket.listen();
        socket.inspectComplete(new WskInspectId(1, 1), WskInspectAction.ACCEPT, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.NOT_SUPPORTED);
    }

    // ---- 2.5 families

    @Test
    @Rule("CAT-60")
    void sockets_of_each_family_have_addresses_of_it() throws UnknownHostException {
        InetAddress four = InetAddress.getByName("127.0.0.1");
        InetAddress six = InetAddress.getByName("::1");
        assertThat(boundAddresses(StandardProtocolFamily.INET, four)).containsOnly(four);
        assertThat(boundAddresses(StandardProtocolFamily.INET6, six)).containsOnly(six);
    }

    private List<InetAddress> boundAddresses(ProtocolFamily family, InetAddress local) {
        InetSocketAddress anyPort = new InetSocketAddress(local, 0);
        WskListenSocket listener = client.listenSocket(family);
        WskDatagramSocket datagrams = client.datagramSocket(family);
        WskConnectionSocket connection = client.connectionSocket(family);
        listener.bind(anyPort);
        datagrams.bind(anyPort);
        connection.bind(anyPort);
        WskIrp irp = WskIrp.create();
        connection.connect(listener.localAddress(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return List.of(
                ((InetSocketAddress) listener.localAddress()).getAddress(),
                ((InetSocketAddress) datagrams.localAddress()).getAddress(),
                ((InetSocketAddress) connection.localAddress()).getAddress(),
                ((InetSocketAddress) connection.remoteAddress()).getAddress());
    }

    @Test
    void every_category_exists_for_both_families() { // CAT-61, see decisions.tsv
        assertThat(oneOfEachCategory(StandardProtocolFamily.INET)).hasSize(5);
        assertThat(oneOfEachCategory(StandardProtocolFamily.INET6)).hasSize(5);
        assertThat(client.sockets()).hasSize(10);
    }
}
