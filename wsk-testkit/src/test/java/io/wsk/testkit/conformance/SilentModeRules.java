package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Silent mode, and the addresses of the machine (6.5). */
public abstract class SilentModeRules extends ConformanceSuite {
    private Connection silent() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        WskIrp irp = WskIrp.create();
        connection.socket().setTcpSilentMode(irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return connection;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    @Needs(Capability.SILENT_MODE)
    @Rule({"CTL-66", "CTL-81", "SND-06", "DSC-08"})
    void in_silent_mode_nothing_can_be_done_but_a_close() {
        Connection connection = silent();
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "CTL-81",
                () -> connection.socket().send(bytes("lost")));
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "CTL-81",
                () -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL));
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "CTL-81",
                () -> connection.socket().enable(ConnectionEvent.RECEIVE));
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().receive(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        WskIrp closing = WskIrp.create();
        connection.socket().closeSocket(closing);
        assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
    }

    @Needs(Capability.SILENT_MODE)
    @Rule("CTL-81")
    void the_peer_hears_nothing_any_more_and_what_it_sends_is_dropped() {
        Connection connection = silent();
        connection.peer().send("dropped");
        connection.peer().end();
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
        connection.socket().abort();
        settle();
        assertThat(connection.socket().isClosed()).isTrue();
        assertThat(connection.peer().isReset()).isFalse();
        assertThat(connection.peer().hasEnded()).isFalse();
    }

    @Needs(Capability.SILENT_MODE)
    @Rule("CTL-66")
    void it_needs_a_connection_that_has_nothing_to_send_and_is_not_disconnecting() {
        WskIrp unconnected = WskIrp.create();
        assertThat(client.connectionSocket(StandardProtocolFamily.INET).setTcpSilentMode(unconnected))
                .isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        Connection sending = connected();
        sending.socket().send(ByteBuffer.allocate(1_000_000));
        WskIrp irp = WskIrp.create();
        sending.socket().setTcpSilentMode(irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        Connection ending = connected();
        ending.socket().disconnect(WskDisconnectKind.GRACEFUL);
        WskIrp late = WskIrp.create();
        ending.socket().setTcpSilentMode(late);
        assertThat(outcome(late)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @Needs(Capability.SILENT_MODE)
    @Rule({"CTL-81", "IRP-13"})
    void a_receive_that_was_asked_for_before_is_cancelled() {
        Connection connection = connected();
        WskIrp receive = WskIrp.create();
        WskIrp silent = WskIrp.create();
        WskIrp first = WskIrp.create(done -> {
            connection.socket().receive(ByteBuffer.allocate(1), receive);
            connection.socket().setTcpSilentMode(silent);
        });
        connection.socket().receive(ByteBuffer.allocate(0), first);
        assertThat(outcome(silent)).isEqualTo(WskStatus.SUCCESS);
        assertThat(outcome(receive)).isEqualTo(WskStatus.CANCELLED);
    }

    @Lacks(Capability.SILENT_MODE)
    @Rule("CTL-81")
    void where_the_transport_cannot_it_says_so() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().setTcpSilentMode(irp)).isEqualTo(WskStatus.NOT_SUPPORTED);
        assertThat(outcome(irp)).isEqualTo(WskStatus.NOT_SUPPORTED);
        connection.socket().send(bytes("still heard"));
        until(() -> connection.peer().received().equals("still heard"), "the peer receives");
    }

    // ---- the addresses of the machine

    @Test
    @Rule({"CTL-67", "CTL-82"})
    void the_address_list_has_the_addresses_of_the_sockets_family() {
        assertThat(client.listenSocket(StandardProtocolFamily.INET).addressList())
                .contains(net.anyPort().getAddress())
                .allSatisfy(address -> assertThat(address.getAddress()).hasSize(4));
        assertThat(client.datagramSocket(StandardProtocolFamily.INET6).addressList())
                .contains(net.anyPort().getAddress());
        assertThat(client.connectionSocket(StandardProtocolFamily.UNIX).addressList())
                .isEmpty();
    }

    @Test
    @Rule({"CTL-68", "CTL-83"})
    void a_wait_for_its_change_pends_until_it_is_cancelled_or_the_socket_closes() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        WskIrp cancelled = WskIrp.create();
        assertThat(socket.addressListChange(cancelled)).isEqualTo(WskStatus.PENDING);
        WskIrp closed = WskIrp.create();
        socket.addressListChange(closed);
        settle();
        cancelled.cancel();
        assertThat(outcome(cancelled)).isEqualTo(WskStatus.CANCELLED);
        assertThat(closed.isCompleted()).isFalse();
        socket.abort();
        assertThat(outcome(closed)).isEqualTo(WskStatus.CANCELLED);
    }

    @Test
    @Rule({"CTL-68", "IRP-20"})
    void it_fails_when_a_stream_socket_dies_with_its_role() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        WskIrp connecting = WskIrp.create();
        socket.connect(net.server().address(), connecting);
        assertThat(outcome(connecting)).isEqualTo(WskStatus.SUCCESS);
        WskIrp irp = WskIrp.create();
        socket.addressListChange(irp);
        settle();
        net.breakSocket(socket.localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
    }

    @Needs({Capability.VIRTUAL_CLOCK, Capability.ADDRESS_CHANGE})
    @Rule({"CTL-68", "CTL-83"})
    void one_change_completes_it() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        WskIrp irp = WskIrp.create();
        socket.addressListChange(irp);
        net.advance(Duration.ofSeconds(5));
        assertThat(irp.isCompleted()).isFalse();
        net.changeAddresses();
        net.advance(Duration.ofSeconds(1));
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(socket.addressList()).hasSize(1).doesNotContain(net.anyPort().getAddress());
    }
}
