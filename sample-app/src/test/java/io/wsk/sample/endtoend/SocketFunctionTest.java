package io.wsk.sample.endtoend;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The functions of a connection-oriented socket, one to one. */
@Timeout(60)
class SocketFunctionTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private ServerSocket server;
    private WskClient client;

    @BeforeEach
    void openServer() throws IOException {
        server = new ServerSocket(0, 10, Loopback.ipv4());
        client = net.client();
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void a_socket_is_created_bound_connected_and_enabled_step_by_step() throws Exception {
        RecordingConnection recording = new RecordingConnection();
        WskConnectionSocket socket =
                client.connectionSocket(StandardProtocolFamily.INET, recording, RecordingConnectionDispatch.TABLE);
        assertThat(socket.category()).contains(WskCategory.CONNECTION);
        socket.bind(Loopback.anyPort());
        socket.connect(server.getLocalSocketAddress());
        Peer peer = net.add(Peer.accept(server));
        assertThat(socket.remoteAddress()).isEqualTo(server.getLocalSocketAddress());

        peer.send("ping");
        assertThat(recording.text()).isEmpty(); // ENB-03
        socket.enable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        recording.awaitBytes("ping".length());
        socket.send(bytes("pong"));
        assertThat(peer.read(4)).isEqualTo("pong");

        peer.close();
        assertThat(recording.awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
    }

    @Test
    void everything_works_with_irps_and_without_callbacks() throws Exception {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        WskIrp irp = WskIrp.create();
        socket.bind(Loopback.anyPort(), irp);
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        socket.connect(server.getLocalSocketAddress(), irp.reuse());
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        Peer peer = net.add(Peer.accept(server));

        ByteBuffer greeting = bytes("hello");
        socket.send(greeting, irp.reuse());
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(5);
        assertThat(greeting.hasRemaining()).isFalse();
        assertThat(peer.read(5)).isEqualTo("hello");

        ByteBuffer answer = ByteBuffer.allocate(10);
        socket.receive(answer, irp.reuse());
        peer.send("world");
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(5);
        assertThat(new String(answer.array(), 0, answer.position(), UTF_8)).isEqualTo("world");

        socket.disconnect(WskDisconnectKind.GRACEFUL, irp.reuse());
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.readToEnd()).isEmpty();
        peer.close();
        socket.receive(ByteBuffer.allocate(1), irp.reuse());
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isZero(); // RCV-08

        assertThat(socket.closeSocket(irp.reuse())).isEqualTo(WskStatus.PENDING);
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void a_socket_that_is_not_bound_does_not_connect() throws Exception {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);

        WskException refused =
                catchThrowableOfType(WskException.class, () -> socket.connect(server.getLocalSocketAddress()));
        WskIrp irp = WskIrp.create();
        WskStatus returned = socket.connect(server.getLocalSocketAddress(), irp);

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(refused.rule()).isEqualTo("CNN-03");
        assertThat(returned).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.information()).isZero();
    }

    @Test
    void a_socket_that_is_not_connected_does_not_send_receive_or_disconnect() throws Exception {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        WskIrp irp = WskIrp.create();

        WskException refused = catchThrowableOfType(WskException.class, () -> socket.send(bytes("x")));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE); // AMB-02
        assertThat(socket.receive(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(socket.disconnect(WskDisconnectKind.GRACEFUL, irp.reuse()))
                .isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @Test
    void nothing_is_sent_after_the_own_disconnect() throws Exception {
        WskConnectionSocket socket = connected();
        Peer peer = net.add(Peer.accept(server));

        socket.disconnect(WskDisconnectKind.GRACEFUL);
        assertThat(peer.readToEnd()).isEmpty();

        WskException refused = catchThrowableOfType(WskException.class, () -> socket.send(bytes("x")));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(refused.rule()).isEqualTo("SND-05");
    }

    @Test
    void a_send_past_the_limit_takes_nothing() throws Exception {
        WskConnectionSocket socket = connected();
        net.add(Peer.accept(server));
        ByteBuffer tooMuch = ByteBuffer.allocate((int) client.options().sendLimit() + 1);

        WskException refused = catchThrowableOfType(WskException.class, () -> socket.send(tooMuch));

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.INSUFFICIENT_RESOURCES);
        assertThat(tooMuch.position()).isZero();
        assertThat(socket.trySend(tooMuch)).isEqualTo(tooMuch.capacity() - 1);
        assertThat(tooMuch.remaining()).isEqualTo(1);
    }

    @Test
    void closing_a_connected_socket_resets_the_connection() throws Exception {
        WskConnectionSocket socket = connected();
        Peer peer = net.add(Peer.accept(server));
        WskIrp receive = WskIrp.create();
        WskIrp close = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), receive);

        socket.closeSocket(close);

        assertThat(close.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(receive.isCompleted()).isTrue(); // CLS-13
        assertThat(receive.status()).isEqualTo(WskStatus.CANCELLED); // CLS-04
        assertThatThrownBy(() -> peer.read(1))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThatIllegalStateException().isThrownBy(() -> socket.send(bytes("x"))); // CLS-06
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void an_abortive_disconnect_resets_the_connection() throws Exception {
        WskConnectionSocket socket = connected();
        Peer peer = net.add(Peer.accept(server));

        socket.disconnect(WskDisconnectKind.ABORTIVE);

        assertThatThrownBy(() -> peer.read(1))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void a_cancelled_receive_completes_as_cancelled_and_takes_no_data() throws Exception {
        WskConnectionSocket socket = connected();
        Peer peer = net.add(Peer.accept(server));
        WskIrp irp = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), irp);

        assertThat(irp.cancel()).isTrue();
        assertThat(irp.await()).isEqualTo(WskStatus.CANCELLED);

        peer.send("x");
        ByteBuffer target = ByteBuffer.allocate(1);
        socket.receive(target, irp.reuse());
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(target.array()).containsExactly('x');
    }

    private WskConnectionSocket connected() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.bind(Loopback.anyPort());
        socket.connect(server.getLocalSocketAddress());
        return socket;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
