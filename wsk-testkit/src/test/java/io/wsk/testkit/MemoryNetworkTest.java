package io.wsk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskAddressHints;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskNameFlag;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.transport.ForwardingTransport;
import io.wsk.runtime.transport.NameService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MemoryNetworkTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private final WskClient client = network.client();

    /** Accepts echo connections. */
    static final class EchoListener {
        final List<WskConnectionSocket> accepted = new ArrayList<>();

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            accepted.add(accept.socket());
            return new EchoConnection();
        }
    }

    /** Echoes datagrams. */
    static final class EchoDatagrams {
        @WskReceiveFromEvent
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        }
    }

    @AfterEach
    void close() {
        network.close();
    }

    private WskListenSocket listen(EchoListener listener, int port) {
        return client.listen(listener, MemoryNetworkTest_EchoListenerDispatch.TABLE, MemoryNetwork.address(port));
    }

    @Test
    void nothing_happens_before_a_step() {
        MemoryPeer peer = network.connect(listen(new EchoListener(), 7).localAddress());
        peer.send("hello");
        assertThat(peer.receivedText()).isEmpty();
        network.settle();
        assertThat(peer.receivedText()).isEqualTo("hello");
        assertThat(network.step()).isZero();
    }

    @Test
    void a_test_decides_how_much_arrives_and_when() {
        MemoryPeer peer = network.connect(listen(new EchoListener(), 7).localAddress());
        network.settle();
        peer.hold();
        peer.send("hello");
        peer.end();
        network.settle();
        assertThat(peer.receivedText()).isEmpty();
        peer.letArrive(3);
        network.settle();
        assertThat(peer.receivedText()).isEqualTo("hel");
        assertThat(peer.hasEnded()).isFalse();
        peer.letArrive();
        network.settle();
        assertThat(peer.receivedText()).isEqualTo("hello");
        assertThat(peer.hasEnded()).isTrue();
    }

    @Test
    void only_the_name_of_this_machine_is_cut_at_the_first_dot() throws Exception { // GNI-03
        InetAddress here = InetAddress.getByName("192.0.2.7");
        InetAddress there = InetAddress.getByName("192.0.2.9");
        network.localAddresses(here);
        network.host("here.example.org", here);
        network.host("there.example.org", there);
        assertThat(shortName(here)).isEqualTo("here");
        assertThat(shortName(there)).isEqualTo("there.example.org");
    }

    @Test
    void a_look_up_that_is_one_too_many_lacks_resources() {
        NameService full = new JammedNames();
        WskClientOptions jammed = WskClientOptions.defaults()
                .withLoops(1)
                .withTransport(
                        options -> new ForwardingTransport(network.transport().open(options)) {
                            @Override
                            public NameService names() {
                                return full;
                            }
                        });
        WskClient looking = WskClient.open(jammed);
        WskIrp host = WskIrp.create();
        WskIrp name = WskIrp.create();
        assertThat(looking.getAddressInfo("host", "7", WskAddressHints.NONE, host))
                .isEqualTo(WskStatus.PENDING);
        assertThat(looking.getNameInfo(MemoryNetwork.address(7), Set.of(WskNameFlag.NUMERICSERV), name))
                .isEqualTo(WskStatus.PENDING);
        network.settle();
        assertThat(host.status()).isEqualTo(WskStatus.INSUFFICIENT_RESOURCES);
        assertThat(name.status()).isEqualTo(WskStatus.INSUFFICIENT_RESOURCES);
    }

    private static final class JammedNames implements NameService {
        @Override
        public CompletionStage<List<InetAddress>> addressesOf(String host) {
            return CompletableFuture.failedStage(new RejectedExecutionException("full"));
        }

        @Override
        public CompletionStage<Optional<String>> nameOf(InetAddress address) {
            return CompletableFuture.failedStage(new RejectedExecutionException("full"));
        }

        @Override
        public OptionalInt portOf(String service, boolean datagram) {
            return OptionalInt.empty();
        }

        @Override
        public Optional<String> serviceAt(int port, boolean datagram) {
            return Optional.empty();
        }
    }

    private String shortName(InetAddress address) {
        WskIrp irp = WskIrp.create();
        WskStatus status = client.getNameInfo(new InetSocketAddress(address, 7), Set.of(WskNameFlag.NOFQDN), irp);
        network.settle();
        assertThat(status).isEqualTo(WskStatus.PENDING);
        return irp.nameInfo().node();
    }

    @Test
    void connections_wait_while_accept_is_off() {
        EchoListener handlers = new EchoListener();
        WskListenSocket listener = listen(handlers, 7);
        assertThat(listener.disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        network.connect(listener.localAddress());
        network.settle();
        assertThat(handlers.accepted).isEmpty();
        listener.enable(ListenEvent.ACCEPT);
        network.settle();
        assertThat(handlers.accepted).hasSize(1);
    }

    @Test
    void two_clients_talk_to_each_other() throws Exception {
        listen(new EchoListener(), 7);
        WskClient other = network.client();
        List<String> received = new ArrayList<>();
        WskConnectionSocket socket = network.await(
                () -> other.connect(new EchoConnection(), EchoConnectionDispatch.TABLE, MemoryNetwork.address(7)));
        ByteBuffer target = ByteBuffer.allocate(10);
        assertThat(socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        socket.send(ByteBuffer.wrap("ping".getBytes(StandardCharsets.UTF_8)));
        WskIrp irp = WskIrp.create();
        assertThat(socket.receive(target, irp)).isEqualTo(WskStatus.PENDING);
        network.settle();
        received.add(StandardCharsets.UTF_8.decode(target.flip()).toString());
        assertThat(received).containsExactly("ping");
    }

    @Test
    void a_wildcard_listener_is_reached_by_any_address_and_its_port_is_taken() {
        WskListenSocket listener = client.listen(
                new EchoListener(), MemoryNetworkTest_EchoListenerDispatch.TABLE, new InetSocketAddress(0));
        int port = ((InetSocketAddress) listener.localAddress()).getPort();
        assertThat(network.connect(MemoryNetwork.address(port)).localAddress()).isInstanceOf(InetSocketAddress.class);
        assertRefused(WskStatus.ACCESS_DENIED, () -> listen(new EchoListener(), port)); // BND-20: an access check
        listener.abort();
        network.settle();
        assertThat(listen(new EchoListener(), port).isClosed()).isFalse();
    }

    @Test
    void nobody_there_is_a_refused_connection() {
        WskIrp irp = WskIrp.create();
        assertThat(client.connect(new EchoConnection(), EchoConnectionDispatch.TABLE, MemoryNetwork.address(9), irp))
                .isEqualTo(WskStatus.PENDING);
        network.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CONNECTION_REFUSED);
        assertThatThrownBy(() -> network.connect(MemoryNetwork.address(9))).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_address_that_is_not_resolved_or_of_another_family_is_refused_as_on_a_real_socket() throws Exception {
        InetSocketAddress six = new InetSocketAddress(InetAddress.getByName("::1"), 7);
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("nowhere.invalid", 7);
        WskConnectionSocket connection = client.connectionSocket(StandardProtocolFamily.INET);
        connection.bind(MemoryNetwork.address(0));
        WskIrp irp = WskIrp.create();
        assertThat(connection.connect(unresolved, irp)).isEqualTo(WskStatus.PENDING);
        network.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.INVALID_ADDRESS);

        WskDatagramSocket datagrams = client.datagramSocket(StandardProtocolFamily.INET);
        assertRefused(WskStatus.INVALID_PARAMETER, () -> datagrams.bind(six));
        datagrams.bind(MemoryNetwork.address(0));
        WskIrp sent = WskIrp.create();
        datagrams.sendTo(ByteBuffer.allocate(1), six, sent);
        network.settle();
        assertThat(sent.status()).isEqualTo(WskStatus.INVALID_PARAMETER);

        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET);
        assertRefused(WskStatus.INVALID_PARAMETER, () -> listener.bind(six));
        assertRefused(WskStatus.INVALID_PARAMETER, () -> listener.bind(UnixDomainSocketAddress.of("a.socket")));
        assertRefused(WskStatus.INVALID_ADDRESS, () -> listener.bind(unresolved));
        client.listenSocket(StandardProtocolFamily.INET6).bind(MemoryNetwork.address(9)); // reaches IPv4 too
    }

    private static void assertRefused(WskStatus status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WskException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    @Test
    void a_listener_that_breaks_leaves_its_connections_alone_and_each_of_them_can_be_broken() {
        EchoListener handler = new EchoListener();
        WskListenSocket listener = listen(handler, 7);
        List<MemoryPeer> peers =
                List.of(network.connect(listener.localAddress()), network.connect(listener.localAddress()));
        network.settle();
        SocketAddress local = listener.localAddress();
        network.breakSocket(local);
        network.settle();
        peers.get(0).send("alive");
        network.settle();
        assertThat(peers.get(0).receivedText()).isEqualTo("alive");
        assertThatThrownBy(() -> network.breakSocket(local))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 connections");
        network.breakSocket(local, peers.get(0).localAddress());
        network.settle();
        assertThat(handler.accepted).extracting(WskConnectionSocket::isClosed).containsExactly(true, false);
        network.breakSocket(local); // the only one now
        assertThatThrownBy(() -> network.breakSocket(MemoryNetwork.address(9))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_port_for_any_is_one_that_nobody_has_however_many_have_been_used() {
        WskDatagramSocket first = client.datagramSocket(StandardProtocolFamily.INET);
        first.bind(MemoryNetwork.address(0));
        for (int i = 0; i < 20_000; i++) {
            WskDatagramSocket next = client.datagramSocket(StandardProtocolFamily.INET);
            next.bind(MemoryNetwork.address(0));
            assertThat(next.localAddress()).isNotEqualTo(first.localAddress());
            next.abort();
            network.settle();
        }
    }

    @Test
    void an_ipv4_socket_does_not_meet_ipv6_addresses() throws Exception {
        WskDatagramSocket four = client.datagramSocket(StandardProtocolFamily.INET);
        four.bind(new InetSocketAddress("0.0.0.0", 5000));
        WskDatagramSocket six = client.datagramSocket(StandardProtocolFamily.INET6);
        six.bind(new InetSocketAddress("::1", 5000));
        assertThat(((InetSocketAddress) six.localAddress()).getPort()).isEqualTo(5000);
    }

    @Test
    void a_listener_can_be_broken_before_the_first_step() {
        WskListenSocket listener = listen(new EchoListener(), 7);
        network.breakSocket(listener.localAddress());
        network.settle();
        assertThat(listener.isClosed()).isTrue();
    }

    @Test
    void a_reset_that_is_held_back_is_not_seen_by_a_send() {
        EchoListener handler = new EchoListener();
        MemoryPeer peer = network.connect(listen(handler, 7).localAddress());
        network.settle();
        peer.hold();
        peer.reset();
        handler.accepted.get(0).send(ByteBuffer.allocate(1));
        network.settle();
        assertThat(handler.accepted.get(0).isClosed()).isFalse();
        peer.letArrive();
        network.settle();
        assertThat(handler.accepted.get(0).isClosed()).isTrue();
    }

    @Test
    void time_passes_only_when_it_is_told_to() {
        EchoListener handlers = new EchoListener();
        MemoryPeer peer = network.connect(listen(handlers, 7).localAddress());
        network.settle();
        WskConnectionSocket socket = handlers.accepted.get(0);
        socket.close();
        network.settle();
        assertThat(peer.hasEnded()).isTrue();
        Duration timeout = client.options().closeTimeout();
        network.advance(timeout.minusNanos(1));
        assertThat(socket.isClosed()).isFalse();
        network.advance(Duration.ofNanos(1));
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.isReset()).isTrue();
    }

    @Test
    void datagrams_go_both_ways() {
        WskDatagramSocket socket = client.bindDatagram(
                new EchoDatagrams(), MemoryNetworkTest_EchoDatagramsDispatch.TABLE, MemoryNetwork.address(7));
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(1007));
        peer.send("one".getBytes(StandardCharsets.UTF_8), socket.localAddress());
        peer.send("two".getBytes(StandardCharsets.UTF_8), socket.localAddress());
        network.settle();
        assertThat(peer.receiveText()).isEqualTo("one");
        assertThat(peer.receiveText()).isEqualTo("two");
        assertThatThrownBy(peer::receive).isInstanceOf(AssertionError.class);
    }

    @Test
    void unix_domain_addresses_are_names_too() {
        UnixDomainSocketAddress file = UnixDomainSocketAddress.of(Path.of("target", "no-such-file"));
        client.listen(new EchoListener(), MemoryNetworkTest_EchoListenerDispatch.TABLE, file);
        MemoryPeer peer = network.connect(file);
        peer.send("hello");
        network.settle();
        assertThat(peer.receivedText()).isEqualTo("hello");
    }

    @Test
    void a_disable_and_enable_while_no_data_waits_does_not_touch_the_transport() {
        EchoListener handlers = new EchoListener();
        network.connect(listen(handlers, 7).localAddress());
        network.settle();
        WskConnectionSocket socket = handlers.accepted.get(0);
        long before = network.transportCalls();
        for (int i = 0; i < 1000; i++) {
            assertThat(socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
            socket.enable(ConnectionEvent.RECEIVE);
        }
        network.settle();
        assertThat(network.transportCalls()).isEqualTo(before);
    }

    @Test
    void the_same_seed_gives_the_same_run() {
        List<Long> calls = new ArrayList<>();
        for (long seed : new long[] {5, 5, 6}) {
            try (MemoryNetwork random = MemoryNetwork.withSeed(seed)) {
                WskClient echo = random.client(WskClientOptions.defaults().withLoops(3));
                WskListenSocket listener = echo.listen(
                        new EchoListener(), MemoryNetworkTest_EchoListenerDispatch.TABLE, MemoryNetwork.address(7));
                MemoryPeer peer = random.connect(listener.localAddress());
                peer.send(new byte[5000]);
                random.settle();
                assertThat(peer.received()).hasSize(5000);
                calls.add(random.transportCalls());
            }
        }
        assertThat(calls.get(0)).isEqualTo(calls.get(1)).isNotEqualTo(calls.get(2));
    }
}
