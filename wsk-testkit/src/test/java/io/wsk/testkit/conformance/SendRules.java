package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** {@code WskSend} (7.9), without flags. */
public abstract class SendRules extends RequestSuite {
    @Test
    @Rule("SND-01")
    void every_kind_of_connected_socket_sends() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        for (Connection connection :
                List.of(connected(), createdConnected(), streamConnected(), acceptedBy(listener))) {
            succeeded(irp -> connection.socket().send(utf8("here"), irp));
            until(() -> connection.peer().received().equals("here"), "the peer receives it");
        }
    }

    private Connection createdConnected() {
        StreamServer server = net.server();
        ConnectionHandler handler = new ConnectionHandler();
        WskIrp irp = succeeded(
                one -> client.socketConnect(net.anyPort(), server.address(), handler, ConnectionTable.ALL, one));
        return new Connection((WskConnectionSocket) irp.socket(), handler, server.accept());
    }

    private Connection streamConnected() {
        StreamServer server = net.server();
        StreamHandler handler = new StreamHandler();
        WskConnectionSocket socket = client.streamSocket(StandardProtocolFamily.INET, handler, StreamTable.ALL);
        socket.bind(net.anyPort());
        succeeded(irp -> socket.connect(server.address(), irp));
        return new Connection(socket, handler.connect(), server.accept());
    }

    @Test
    @Rule({"SND-01", "SND-07", "AMB-02"})
    void a_socket_that_is_not_connected_sends_nothing() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.send(utf8("early"), irp));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> socket.send(utf8("early")));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> socket.trySend(utf8("early")));
        socket.bind(net.anyPort());
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.send(utf8("early"), irp));
        WskConnectionSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> stream.send(utf8("early"), irp));
    }

    @Test
    void a_request_completes_when_the_last_byte_has_gone_out() { // SND-04, see decisions.tsv
        Connection connection = connected();
        ByteBuffer data = ByteBuffer.allocate(LARGE);
        WskIrp send = pending(irp -> connection.socket().send(data, irp));
        settle();
        assertThat(send.status()).isEqualTo(WskStatus.PENDING);
        assertThat(connection.socket().sendBacklog()).isPositive();
        reads(connection.peer(), send::isCompleted);
        assertThat(succeeded(send).information()).isEqualTo(LARGE);
        assertThat(data.hasRemaining()).isFalse();
        assertThat(connection.socket().sendBacklog()).isZero();
    }

    @Test
    @Rule("SND-04")
    void requests_complete_in_the_order_of_the_calls_and_send_in_it() {
        Connection connection = connected();
        List<String> order = new CopyOnWriteArrayList<>();
        for (String text : List.of("one", "two", "three")) {
            connection.socket().send(utf8(text), WskIrp.create(irp -> order.add(text)));
        }
        until(() -> connection.peer().received().equals("onetwothree"), "the peer receives all");
        until(() -> order.equals(List.of("one", "two", "three")), "they complete in order");
    }

    @Test
    @Rule("SND-04")
    void an_empty_request_completes_in_its_turn_with_0_bytes() {
        Connection connection = connected();
        WskIrp alone = succeeded(pending(irp -> connection.socket().send(utf8(""), irp)));
        assertThat(alone.information()).isZero();
        WskIrp first = pending(irp -> connection.socket().send(ByteBuffer.allocate(LARGE), irp));
        WskIrp behind = pending(irp -> connection.socket().send(utf8(""), irp));
        settle();
        assertThat(behind.status()).isEqualTo(WskStatus.PENDING);
        reads(connection.peer(), first::isCompleted);
        succeeded(behind);
    }

    @Test
    @Rule({"SND-05", "IRP-06"})
    void after_a_graceful_disconnect_of_the_peer_a_request_still_sends() {
        Connection connection = receiving();
        connection.peer().end();
        until(() -> connection.handler().disconnect.count() == 1, "the disconnect is indicated");
        WskIrp send = succeeded(irp -> connection.socket().send(utf8("still"), irp));
        assertThat(send.information()).isEqualTo(5);
        until(() -> connection.peer().received().equals("still"), "the peer receives it");
    }

    @Test
    @Rule({"SND-05", "SND-07"})
    void after_a_disconnect_of_this_side_or_a_reset_nothing_is_sent() {
        Connection graceful = connected();
        graceful.socket().disconnect(WskDisconnectKind.GRACEFUL);
        Connection abortive = connected();
        abortive.socket().disconnect(WskDisconnectKind.ABORTIVE);
        Connection reset = receiving();
        reset.peer().reset();
        until(() -> reset.handler().disconnect.count() == 1, "the reset is indicated");
        for (Connection connection : List.of(graceful, abortive, reset)) {
            fails(WskStatus.INVALID_DEVICE_STATE, irp -> connection.socket().send(utf8("late"), irp));
        }
    }

    @Test
    @Rule("IRP-13")
    void a_request_that_waits_its_turn_can_be_cancelled_and_sends_nothing() {
        Connection connection = connected();
        WskIrp first = pending(irp -> connection.socket().send(ByteBuffer.allocate(LARGE), irp));
        WskIrp second = pending(irp -> connection.socket().send(utf8("cancelled"), irp));
        WskIrp third = pending(irp -> connection.socket().send(utf8("sent"), irp));
        settle();
        assertThat(second.cancel()).isTrue();
        cancelled(second);
        reads(connection.peer(), third::isCompleted);
        succeeded(first);
        until(() -> connection.peer().receivedBytes().length == LARGE + 4, "the peer has taken the others");
        assertThat(connection.peer().received()).endsWith("\0sent");
    }
}
