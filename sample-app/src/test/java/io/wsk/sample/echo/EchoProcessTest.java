package io.wsk.sample.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.sample.SampleProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The echo sample as a process of its own, which is what signals need. */
@Timeout(60)
class EchoProcessTest {
    private static final int SIGTERM_EXIT_CODE = 128 + 15;
    private static final Pattern TCP_LINE =
            Pattern.compile("TCP  \\*:(\\d+)  ACCEPT = 0x200, accepted sockets RECEIVE\\|DISCONNECT = 0xC0");

    @TempDir
    Path folder;

    private Process echo;
    private BufferedReader out;
    private Path unix;
    private int port;

    @BeforeEach
    void start() throws IOException {
        unix = folder.resolve("echo.sock");
        echo = SampleProcess.start("echo", "--port=0", "--verbose", "--unix=" + unix);
        out = echo.inputReader(UTF_8);
        Matcher tcp = TCP_LINE.matcher(out.readLine());
        assertThat(tcp.matches()).isTrue();
        port = Integer.parseInt(tcp.group(1));
        assertThat(out.readLine()).isEqualTo("UDP  *:%d  RECEIVE_FROM = 0x100", port);
        assertThat(out.readLine()).startsWith("Unix " + unix + "  ACCEPT = 0x200");
    }

    @AfterEach
    void kill() {
        echo.destroyForcibly();
    }

    @Test
    void echoes_over_ipv4_and_ipv6_and_logs_each_connection() throws IOException {
        for (String host : new String[] {"127.0.0.1", "::1"}) {
            try (Socket socket = new Socket(host, port)) {
                socket.getOutputStream().write("hello".getBytes(UTF_8));
                socket.shutdownOutput();
                assertThat(socket.getInputStream().readAllBytes())
                        .asString(UTF_8)
                        .isEqualTo("hello");
            }
            assertThat(out.readLine()).startsWith("connection ").endsWith(" opened");
            assertThat(out.readLine()).startsWith("connection ").endsWith(" closed, 5 bytes");
        }
    }

    @Test
    void echoes_datagrams() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            socket.connect(InetAddress.getByName("127.0.0.1"), port);
            socket.setSoTimeout(10_000);
            socket.send(new DatagramPacket("hi".getBytes(UTF_8), 2));
            DatagramPacket answer = new DatagramPacket(new byte[10], 10);
            socket.receive(answer);
            assertThat(new String(answer.getData(), 0, answer.getLength(), UTF_8))
                    .isEqualTo("hi");
        }
    }

    @Test
    void echoes_over_the_unix_domain_socket() throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(unix))) {
            channel.write(UTF_8.encode("unix"));
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(10);
            while (channel.read(answer) >= 0) {
                // until the end of the stream
            }
            assertThat(UTF_8.decode(answer.flip()).toString()).isEqualTo("unix");
        }
    }

    @Test
    void a_signal_ends_it_within_a_second_also_with_an_idle_connection() throws Exception {
        try (Socket idle = new Socket("127.0.0.1", port)) {
            assertThat(idle.isConnected()).isTrue();
            assertThat(out.readLine()).endsWith(" opened");

            long start = System.nanoTime();
            echo.toHandle().destroy(); // SIGTERM, and unlike Process.destroy() it leaves the output open
            assertThat(echo.waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1000);
            assertThat(echo.exitValue()).isEqualTo(SIGTERM_EXIT_CODE);
            assertThat(out.readLine()).isNull();
            assertThat(Files.exists(unix)).isFalse();
        }
    }
}
