package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datagrams keep their bytes and their bounds. */
@Timeout(60)
class DatagramTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_472, 65_507})
    void a_datagram_of_any_length_comes_back_over_ipv4(int length) throws IOException {
        assertEchoed(Loopback.ipv4(), length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_472, 65_507})
    void a_datagram_of_any_length_comes_back_over_ipv6(int length) throws IOException {
        assertEchoed(Loopback.ipv6(), length);
    }

    @Test
    void one_socket_serves_both_families() throws IOException {
        WskDatagramSocket server = echo(new InetSocketAddress(0));
        int port = ((InetSocketAddress) server.localAddress()).getPort();

        for (InetAddress family : new InetAddress[] {Loopback.ipv4(), Loopback.ipv6()}) {
            try (DatagramSocket peer = peer(family)) {
                assertThat(echoed(peer, new InetSocketAddress(family, port), new byte[] {1, 2, 3}))
                        .containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void a_datagram_that_cannot_be_is_refused_and_the_socket_goes_on() throws IOException {
        WskDatagramSocket server = echo(Loopback.anyPort());

        try (DatagramSocket peer = peer(Loopback.ipv4())) {
            WskException refused = catchThrowableOfType(
                    WskException.class, () -> server.sendTo(ByteBuffer.allocate(65_508), peer.getLocalSocketAddress()));

            assertThat(refused).isNotNull();

            assertThat(refused.status()).isEqualTo(WskStatus.INVALID_PARAMETER);
            assertThat(echoed(peer, server.localAddress(), new byte[] {4})).containsExactly(4);
        }
    }

    @Test
    void datagrams_that_arrive_while_receive_from_is_off_are_indicated_after_the_enable() throws Exception {
        WskDatagramSocket server = echo(Loopback.anyPort());
        assertThat(server.disableAndAwait(DatagramEvent.RECEIVE_FROM, Loopback.PATIENCE))
                .isTrue();

        try (DatagramSocket peer = peer(Loopback.ipv4())) {
            send(peer, server.localAddress(), new byte[] {1});
            send(peer, server.localAddress(), new byte[] {2, 2});
            server.enable(DatagramEvent.RECEIVE_FROM);

            assertThat(receive(peer)).containsExactly(1);
            assertThat(receive(peer)).containsExactly(2, 2);
        }
    }

    private void assertEchoed(InetAddress family, int length) throws IOException {
        WskDatagramSocket server = echo(new InetSocketAddress(family, 0));
        byte[] data = new Noise(length).first(length);

        try (DatagramSocket peer = peer(family)) {
            assertThat(Arrays.equals(echoed(peer, server.localAddress(), data), data))
                    .isTrue();
        }
    }

    private WskDatagramSocket echo(InetSocketAddress local) {
        return net.client().bindDatagram(new EchoDatagrams(), DatagramTest_EchoDatagramsDispatch.TABLE, local);
    }

    private static DatagramSocket peer(InetAddress family) throws IOException {
        DatagramSocket peer = new DatagramSocket(0, family);
        peer.setSoTimeout((int) Loopback.PATIENCE.toMillis());
        return peer;
    }

    private static byte[] echoed(DatagramSocket peer, SocketAddress server, byte[] data) throws IOException {
        send(peer, server, data);
        return receive(peer);
    }

    private static void send(DatagramSocket peer, SocketAddress server, byte[] data) throws IOException {
        peer.send(new DatagramPacket(data, data.length, server));
    }

    private static byte[] receive(DatagramSocket peer) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1 << 16], 1 << 16);
        peer.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    static final class EchoDatagrams {
        @WskReceiveFromEvent
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        }
    }
}
