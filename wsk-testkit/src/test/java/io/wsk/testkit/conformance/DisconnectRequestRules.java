package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code WskDisconnect} (7.13). */
public abstract class DisconnectRequestRules extends RequestSuite {
    /** A connection whose graceful disconnect waits for a send that the peer does not take. */
    private record Stuck(Connection connection, WskIrp send, WskIrp disconnect) {}

    private Stuck stuck() {
        Connection connection = receiving();
        WskIrp send = pending(irp -> connection.socket().send(ByteBuffer.allocate(LARGE), irp));
        WskIrp disconnect = pending(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        settle();
        assertThat(send.status()).isEqualTo(WskStatus.PENDING);
        assertThat(disconnect.status()).isEqualTo(WskStatus.PENDING);
        return new Stuck(connection, send, disconnect);
    }

    // ---- who disconnects

    @Test
    @Rule("DSC-01")
    void a_socket_without_a_peer_does_not_disconnect() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        WskConnectionSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        for (WskDisconnectKind kind : WskDisconnectKind.values()) {
            fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.disconnect(kind, irp));
            fails(WskStatus.INVALID_DEVICE_STATE, irp -> stream.disconnect(kind, irp));
        }
        socket.bind(net.anyPort());
        refused(WskStatus.INVALID_DEVICE_STATE, "DSC-01", () -> socket.disconnect(WskDisconnectKind.GRACEFUL));
    }

    @Test
    @Rule("DSC-01")
    void connected_and_accepted_sockets_disconnect() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        for (Connection connection : List.of(connected(), acceptedBy(listener))) {
            succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
            until(connection.peer()::hasEnded, "the peer sees the end");
        }
    }

    // ---- graceful

    @Test
    @Rule("DSC-02")
    void what_was_sent_before_goes_out_first() {
        Connection connection = connected();
        WskIrp send = pending(irp -> connection.socket().send(utf8("outstanding, "), irp));
        connection.socket().send(utf8("and more"));
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        succeeded(send);
        until(connection.peer()::hasEnded, "the peer sees the end");
        assertThat(connection.peer().received()).isEqualTo("outstanding, and more");
    }

    @Test
    @Rule({"DSC-02", "DSC-03"})
    void it_completes_no_sooner_than_what_was_sent_before_has_gone_out() {
        Stuck stuck = stuck();
        StreamPeer peer = stuck.connection.peer();
        reads(peer, stuck.send::isCompleted);
        succeeded(stuck.send);
        succeeded(stuck.disconnect);
        until(peer::hasEnded, "the peer sees the end");
        assertThat(peer.receivedBytes()).hasSize(LARGE);
    }

    @Test
    @Rule({"DSC-04", "SND-05"})
    void after_it_nothing_is_sent_and_receiving_goes_on_until_the_peer_ends() {
        Connection connection = receiving();
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> connection.socket().send(utf8("late"), irp));
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "SND-05",
                () -> connection.socket().send(utf8("late")));
        ReceiveRequest request = ReceiveRequest.on(connection.socket(), 2);
        connection.peer().send("going on");
        assertThat(received(request)).isEqualTo("go");
        indicated(connection, "ing on");
        connection.peer().end();
        until(() -> connection.handler().disconnect.count() == 1, "the end of the peer is indicated");
        assertThat(connection.peer().received()).isEmpty();
    }

    @Test
    @Rule({"DSC-05", "DSC-07"})
    void a_stuck_one_is_completed_by_an_abortive_one() {
        Stuck stuck = stuck();
        succeeded(irp -> stuck.connection.socket().disconnect(WskDisconnectKind.ABORTIVE, irp));
        cancelled(stuck.send);
        cancelled(stuck.disconnect);
        until(() -> stuck.connection.peer().isReset(), "the peer sees the reset");
    }

    @Test
    @Rule("DSC-05")
    void a_stuck_one_is_completed_by_a_close() {
        Stuck stuck = stuck();
        WskSocket socket = stuck.connection.socket();
        closed(socket);
        cancelled(stuck.disconnect);
        until(() -> stuck.connection.peer().isReset(), "the peer sees the reset");
    }

    // ---- abortive

    @Test
    @Rule("DSC-07")
    void an_abortive_one_cancels_what_is_pending_and_does_not_wait() {
        Connection connection = connected();
        WskIrp send = pending(irp -> connection.socket().send(ByteBuffer.allocate(LARGE), irp));
        WskIrp receive = pending(irp -> connection.socket().receive(ByteBuffer.allocate(1), irp));
        settle();
        assertThat(send.status()).isEqualTo(WskStatus.PENDING);
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.ABORTIVE, irp));
        cancelled(send);
        cancelled(receive);
        until(connection.peer()::isReset, "the peer sees the reset");
        assertThat(connection.peer().receivedBytes().length).isLessThan(LARGE);
    }

    @Test
    @Rule({"DSC-07", "SND-05"})
    void after_it_nothing_is_sent_or_received() {
        Connection connection = receiving();
        connection.socket().disconnect(WskDisconnectKind.ABORTIVE);
        settle();
        connection.peer().send("unheard");
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> connection.socket().send(utf8("late"), irp));
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> connection.socket().receive(ByteBuffer.allocate(1), irp));
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule({"DSC-01", "DSC-05"})
    void it_may_be_asked_for_again_in_either_way() {
        Connection graceful = connected();
        succeeded(irp -> graceful.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        succeeded(irp -> graceful.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        succeeded(irp -> graceful.socket().disconnect(WskDisconnectKind.ABORTIVE, irp));
        succeeded(irp -> graceful.socket().disconnect(WskDisconnectKind.ABORTIVE, irp));
        cancelled(pending(irp -> graceful.socket().disconnect(WskDisconnectKind.GRACEFUL, irp)));
    }

    @Test
    @Rule("DSC-09")
    void an_abortive_one_is_not_indicated_on_this_side() {
        Connection connection = receiving();
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.ABORTIVE, irp));
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }
}
