package greeter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What four processors have made of one package, on real sockets. */
class GreetingServerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final WskClient client = WskClient.open();
    private final GreetingServer server = DaggerGreetingServer.create();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void handlers_with_a_generated_superclass_answer_on_a_connection() throws IOException {
        InetSocketAddress address = (InetSocketAddress)
                server.listen(client, new InetSocketAddress(LOOPBACK, 0)).localAddress();
        try (Socket peer = new Socket(LOOPBACK, address.getPort())) {
            peer.getOutputStream().write("Ada".getBytes(UTF_8));
            peer.shutdownOutput();

            assertThat(peer.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("hello Ada");
        }
    }

    @Test
    void a_handler_of_a_class_that_is_implemented_by_a_generated_one_answers_a_datagram() throws IOException {
        InetSocketAddress address = (InetSocketAddress)
                server.bind(client, new InetSocketAddress(LOOPBACK, 0)).localAddress();
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK)) {
            DatagramPacket answer = new DatagramPacket(new byte[64], 64);
            peer.send(new DatagramPacket(new byte[0], 0, LOOPBACK, address.getPort()));
            peer.receive(answer);

            assertThat(new String(answer.getData(), 0, answer.getLength(), UTF_8))
                    .isEqualTo("hello");
        }
    }
}
