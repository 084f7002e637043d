package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Connect with the first data (7.8). */
public abstract class ConnectExRules extends ConformanceSuite {
    private final ConnectionHandler handler = new ConnectionHandler();

    private WskConnectionSocket bound() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET, handler, ConnectionTable.ALL);
        socket.bind(net.anyPort());
        return socket;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    @Test
    @Rule({"CEX-01", "CEX-03"})
    void it_connects_and_sends_the_data() {
        StreamServer server = net.server();
        WskConnectionSocket socket = bound();
        ByteBuffer data = bytes("first");
        WskIrp irp = WskIrp.create();
        assertThat(socket.connectEx(server.address(), data, irp)).isEqualTo(WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(5);
        assertThat(data.hasRemaining()).isFalse();
        StreamPeer peer = server.accept();
        socket.send(bytes(", second"));
        until(() -> peer.received().equals("first, second"), "the peer receives");
        socket.enable(ConnectionEvent.RECEIVE);
        peer.send("answer");
        until(() -> handler.text().equals("answer"), "the answer is indicated");
    }

    @Test
    @Rule("CEX-01")
    void the_data_may_be_empty_or_65_535_bytes() {
        for (int length : new int[] {0, 65_535}) {
            StreamServer server = net.server();
            WskIrp irp = WskIrp.create();
            bound().connectEx(server.address(), ByteBuffer.allocate(length), irp);
            assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
            assertThat(irp.information()).isEqualTo(length);
            StreamPeer peer = server.accept();
            until(() -> peer.receivedBytes().length == length, "the peer receives");
        }
    }

    @Test
    @Rule("CEX-02")
    void one_byte_more_is_a_buffer_overflow_and_the_socket_can_still_connect() {
        WskConnectionSocket socket = bound();
        WskIrp irp = WskIrp.create();
        assertThat(socket.connectEx(net.server().address(), ByteBuffer.allocate(65_536), irp))
                .isEqualTo(WskStatus.BUFFER_OVERFLOW);
        assertThat(outcome(irp)).isEqualTo(WskStatus.BUFFER_OVERFLOW);
        WskIrp second = WskIrp.create();
        socket.connect(net.server().address(), second);
        assertThat(outcome(second)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule({"CEX-01", "CNN-03"})
    void what_fails_a_connect_fails_it_too() {
        WskIrp unbound = WskIrp.create();
        assertThat(client.connectionSocket(StandardProtocolFamily.INET)
                        .connectEx(net.server().address(), bytes("lost"), unbound))
                .isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        WskIrp refused = WskIrp.create();
        ByteBuffer data = bytes("lost");
        bound().connectEx(net.nobody(), data, refused);
        assertThat(outcome(refused)).isEqualTo(WskStatus.CONNECTION_REFUSED);
        assertThat(data.position()).isZero();
    }

    @Test
    @Rule({"CEX-01", "CNN-02"})
    void a_stream_socket_takes_its_role_with_it_unless_the_data_is_too_large() {
        StreamServer server = net.server();
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        assertThat(socket.connectEx(server.address(), ByteBuffer.allocate(65_536), WskIrp.create()))
                .isEqualTo(WskStatus.BUFFER_OVERFLOW);
        WskIrp irp = WskIrp.create();
        socket.connectEx(server.address(), bytes("stream"), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        StreamPeer peer = server.accept();
        until(() -> peer.received().equals("stream"), "the peer receives");
        refused(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.listen());
    }
}
