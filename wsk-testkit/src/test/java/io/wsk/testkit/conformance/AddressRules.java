package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** {@code WskGetLocalAddress} and {@code WskGetRemoteAddress} (7.17). */
public abstract class AddressRules extends RequestSuite {
    @Test
    @Rule("GLA-01")
    void a_socket_of_four_categories_tells_its_local_address_when_it_is_bound() {
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET);
        WskDatagramSocket datagrams = client.datagramSocket(StandardProtocolFamily.INET);
        WskConnectionSocket connection = client.connectionSocket(StandardProtocolFamily.INET);
        WskStreamSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "GLA-01", listener::localAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "GLA-01", datagrams::localAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "GLA-01", connection::localAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "GLA-01", stream::localAddress);
        InetSocketAddress first = net.nobody();
        InetSocketAddress second = net.nobody();
        InetSocketAddress third = net.nobody();
        InetSocketAddress fourth = net.nobody();
        listener.bind(first);
        datagrams.bind(second);
        connection.bind(third);
        stream.bind(fourth);
        assertThat(listener.localAddress()).isEqualTo(first);
        assertThat(datagrams.localAddress()).isEqualTo(second);
        assertThat(connection.localAddress()).isEqualTo(third);
        assertThat(stream.localAddress()).isEqualTo(fourth);
    }

    @Test
    @Rule("GLA-02")
    void a_socket_from_socket_connect_or_from_a_listener_is_bound() {
        StreamServer server = net.server();
        WskIrp irp = succeeded(pending(one -> client.socketConnect(net.anyPort(), server.address(), one)));
        WskConnectionSocket connected = (WskConnectionSocket) irp.socket();
        assertThat(((InetSocketAddress) connected.localAddress()).getPort()).isPositive();
        Listener listener = listening();
        WskIrp accept = pending(listener.socket()::accept);
        net.connect(listener.socket().localAddress());
        WskConnectionSocket accepted = (WskConnectionSocket) succeeded(accept).socket();
        assertThat(accepted.localAddress()).isEqualTo(listener.socket().localAddress());
    }

    @Test
    @Rule("GRA-01")
    void only_a_socket_with_a_peer_tells_its_address() {
        WskConnectionSocket connection = client.connectionSocket(StandardProtocolFamily.INET);
        WskStreamSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "GRA-01", connection::remoteAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-02", stream::remoteAddress);
        connection.bind(net.anyPort());
        stream.bind(net.anyPort());
        refused(WskStatus.INVALID_DEVICE_STATE, "GRA-01", connection::remoteAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-02", stream::remoteAddress);
        StreamServer server = net.server();
        succeeded(pending(irp -> connection.connect(server.address(), irp)));
        succeeded(pending(irp -> stream.connect(server.address(), irp)));
        assertThat(connection.remoteAddress()).isEqualTo(server.address());
        assertThat(stream.remoteAddress()).isEqualTo(server.address());
    }

    @Test
    @Rule("GRA-02")
    void the_addresses_of_an_accepted_socket_are_of_the_family_of_its_listener() throws UnknownHostException {
        for (String host : new String[] {"127.0.0.1", "::1"}) {
            InetAddress address = InetAddress.getByName(host);
            ListenHandler handler = new ListenHandler();
            WskListenSocket listener = client.listenSocket(
                    address.getAddress().length == 4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6,
                    handler,
                    ListenTable.ACCEPT);
            listener.bind(new InetSocketAddress(address, 0));
            listener.enable(ListenEvent.ACCEPT);
            WskConnectionSocket accepted =
                    acceptedBy(new Listener(listener, handler)).socket();
            assertThat(((InetSocketAddress) accepted.localAddress()).getAddress())
                    .isEqualTo(address);
            assertThat(((InetSocketAddress) accepted.remoteAddress()).getAddress())
                    .isInstanceOf(address.getClass());
        }
    }
}
