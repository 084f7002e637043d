package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Streams over IPv4, IPv6 and the Unix domain. */
@Timeout(60)
class AddressFamilyTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void an_ipv6_listener_serves_ipv6() throws IOException {
        WskListenSocket listener = new EchoListener().on(net.client(), new InetSocketAddress(Loopback.ipv6(), 0));

        assertThat(net.peer(listener).echoed("over ::1")).isEqualTo("over ::1");
    }

    @Test
    void one_listener_on_the_wildcard_serves_both_families() throws IOException {
        WskListenSocket listener = new EchoListener().on(net.client(), new InetSocketAddress(0));
        int port = ((InetSocketAddress) listener.localAddress()).getPort();

        assertThat(net.peer(new InetSocketAddress(Loopback.ipv4(), port)).echoed("four"))
                .isEqualTo("four");
        assertThat(net.peer(new InetSocketAddress(Loopback.ipv6(), port)).echoed("six"))
                .isEqualTo("six");
    }

    @Test
    void handlers_on_both_sides_talk_to_each_other_over_ipv6() throws Exception {
        WskListenSocket listener = new EchoListener().on(net.client(), new InetSocketAddress(Loopback.ipv6(), 0));

        assertEchoed(net.client(), listener);
    }

    @Test
    void a_unix_domain_socket_echoes_and_its_file_goes_with_the_listener(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("echo.sock");
        EchoListener echo = new EchoListener();
        WskListenSocket listener = echo.on(net.client(), UnixDomainSocketAddress.of(file));
        Noise noise = new Noise(7);
        int length = 8 << 20;

        try (SocketChannel peer = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            FutureTask<Long> received =
                    Loopback.inBackground(() -> Noise.checksum(Channels.newInputStream(peer), length));
            for (ByteBuffer bytes = ByteBuffer.wrap(noise.first(length)); bytes.hasRemaining(); ) {
                assertThat(peer.write(bytes)).isPositive(); // a stream of the channel would wait for the reader's lock
            }
            peer.shutdownOutput();
            assertThat(Loopback.result(received)).isEqualTo(noise.checksum(length));
            assertThat(peer.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(echo.next().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
        }

        assertThat(file).exists();
        listener.close();
        assertThat(listener.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void handlers_on_both_sides_talk_to_each_other_over_a_unix_domain_socket(@TempDir Path directory) throws Exception {
        WskClient client = net.client();
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("both.sock"));

        assertEchoed(client, new EchoListener().on(client, address));
    }

    private static void assertEchoed(WskClient client, WskListenSocket listener) throws InterruptedException {
        RecordingConnection recording = new RecordingConnection();
        WskConnectionSocket socket =
                client.connect(recording, RecordingConnectionDispatch.TABLE, listener.localAddress());

        socket.send(ByteBuffer.wrap("there and back".getBytes(UTF_8)));
        recording.awaitBytes("there and back".length());
        socket.disconnect(WskDisconnectKind.GRACEFUL);

        assertThat(recording.text()).isEqualTo("there and back");
        assertThat(recording.awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
    }
}
