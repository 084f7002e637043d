package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** {@code WskBind} (7.4), without the sharing of addresses. */
public abstract class BindRules extends RequestSuite {
    private static final StandardProtocolFamily INET = StandardProtocolFamily.INET;

    private static InetSocketAddress at(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("a literal is an address", e);
        }
    }

    private static final InetSocketAddress WILDCARD = at("0.0.0.0", 0);

    private static int port(SocketAddress address) {
        return ((InetSocketAddress) address).getPort();
    }

    /** The bind of a new socket of each category that has one. */
    private List<BiFunction<SocketAddress, WskIrp, WskStatus>> binds() {
        return List.of(
                client.listenSocket(INET)::bind,
                client.datagramSocket(INET)::bind,
                client.connectionSocket(INET)::bind,
                client.streamSocket(INET)::bind);
    }

    @Test
    @Rule({"BND-01", "BND-06", "IRP-02"})
    void sockets_of_four_categories_are_bound_and_the_information_is_0() {
        for (BiFunction<SocketAddress, WskIrp, WskStatus> bind : binds()) {
            WskIrp irp = succeeded(one -> bind.apply(net.anyPort(), one));
            assertThat(irp.information()).isZero();
        }
    }

    @Test
    @Rule("BND-01")
    void an_address_of_another_family_is_refused_and_the_right_one_is_still_taken() {
        for (BiFunction<SocketAddress, WskIrp, WskStatus> bind : binds()) {
            fails(WskStatus.INVALID_PARAMETER, irp -> bind.apply(at("::1", 0), irp));
            succeeded(irp -> bind.apply(net.anyPort(), irp));
        }
    }

    @Test
    @Rule("BND-02")
    void a_listener_listens_from_the_bind_on() {
        WskListenSocket listener = client.listenSocket(INET);
        InetSocketAddress address = net.nobody();
        succeeded(irp -> listener.bind(address, irp));
        StreamPeer peer = net.connect(address);
        WskIrp accept = succeeded(pending(listener::accept));
        assertThat(((WskConnectionSocket) accept.socket()).remoteAddress()).isEqualTo(peer.localAddress());
    }

    @Test
    @Rule("BND-02")
    void a_listener_on_the_wildcard_listens_on_all_local_addresses() {
        WskListenSocket listener = client.listenSocket(INET);
        listener.bind(WILDCARD);
        for (String host : List.of("127.0.0.1", "127.0.0.2")) {
            SocketAddress local = at(host, port(listener.localAddress()));
            net.connect(local);
            WskIrp accept = succeeded(pending(listener::accept));
            assertThat(((WskConnectionSocket) accept.socket()).localAddress()).isEqualTo(local);
        }
    }

    @Test
    @Rule("BND-03")
    void a_datagram_socket_sends_and_receives_from_the_bind_on() {
        WskDatagramSocket socket = client.datagramSocket(INET);
        DatagramPeer peer = net.datagramPeer();
        succeeded(irp -> socket.bind(net.anyPort(), irp));
        peer.send("in", socket.localAddress());
        assertThat(received(ReceiveRequest.on(socket, 10))).isEqualTo("in");
        socket.sendTo(utf8("out"), peer.address());
        until(() -> peer.received().equals(List.of("out")), "it sends");
    }

    @Test
    @Rule("BND-03")
    void a_datagram_socket_on_the_wildcard_receives_on_all_addresses_and_sends() {
        WskDatagramSocket socket = client.datagramSocket(INET);
        socket.bind(WILDCARD);
        DatagramPeer peer = net.datagramPeer();
        for (String host : List.of("127.0.0.1", "127.0.0.2")) {
            peer.send(host, at(host, port(socket.localAddress())));
            assertThat(received(ReceiveRequest.on(socket, 20))).isEqualTo(host);
        }
        socket.sendTo(utf8("out"), peer.address());
        until(() -> peer.received().equals(List.of("out")), "it sends");
    }

    @Test
    @Rule({"BND-04", "GLA-03"})
    void a_connection_on_the_wildcard_has_its_port_at_once_and_its_address_when_it_is_connected() {
        WskConnectionSocket socket = client.connectionSocket(INET);
        StreamServer server = net.server();
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.connect(server.address(), irp));
        succeeded(irp -> socket.bind(WILDCARD, irp));
        int port = port(socket.localAddress());
        assertThat(socket.localAddress()).isEqualTo(at("0.0.0.0", port));
        assertThat(port).isPositive();
        succeeded(pending(irp -> socket.connect(server.address(), irp)));
        assertThat(socket.localAddress())
                .isEqualTo(new InetSocketAddress(server.address().getAddress(), port));
    }

    @Test
    @Rule("BND-05")
    void a_stream_socket_is_bound_before_it_takes_a_role() {
        WskStreamSocket socket = client.streamSocket(INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.listen());
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.connect(net.server().address(), irp));
        succeeded(irp -> socket.bind(WILDCARD, irp));
        assertThat(port(socket.localAddress())).isPositive();
        succeeded(socket::listen);
        net.connect(at("127.0.0.1", port(socket.localAddress())));
        succeeded(pending(socket::accept));
    }

    @Test
    @Rule({"BND-07", "AMB-23"})
    void a_second_bind_is_refused_and_the_first_stays() {
        WskListenSocket listener = client.listenSocket(INET);
        WskDatagramSocket datagrams = client.datagramSocket(INET);
        WskConnectionSocket connection = client.connectionSocket(INET);
        WskStreamSocket stream = client.streamSocket(INET);
        listener.bind(net.anyPort());
        datagrams.bind(net.anyPort());
        connection.bind(net.anyPort());
        stream.bind(net.anyPort());
        SocketAddress first = listener.localAddress();
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> listener.bind(net.anyPort()));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> datagrams.bind(net.anyPort()));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> connection.bind(net.anyPort()));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> stream.bind(net.anyPort()));
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> listener.bind(net.anyPort(), irp));
        assertThat(listener.localAddress()).isEqualTo(first);
        net.connect(first);
        succeeded(pending(listener::accept));
    }
}
