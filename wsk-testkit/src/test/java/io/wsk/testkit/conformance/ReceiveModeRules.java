package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveMode;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Receive with WAITALL and DRAIN (7.11), and what waits to be received. */
public abstract class ReceiveModeRules extends ConformanceSuite {
    /** A pending request and its buffer. */
    private record Request(ByteBuffer target, WskIrp irp) {
        String text() {
            return UTF_8.decode(target.duplicate().flip()).toString();
        }
    }

    private Request request(Connection connection, int room, WskReceiveMode mode) {
        Request request = new Request(ByteBuffer.allocate(room), WskIrp.create());
        assertThat(connection.socket().receive(request.target, mode, request.irp))
                .isEqualTo(WskStatus.PENDING);
        settle();
        return request;
    }

    private Request waitAll(Connection connection, int room) {
        return request(connection, room, WskReceiveMode.WAITALL);
    }

    private Request drain(Connection connection) {
        return request(connection, 0, WskReceiveMode.DRAIN);
    }

    private void completes(Request request, WskStatus status, String text) {
        assertThat(outcome(request.irp)).isEqualTo(status);
        assertThat(request.text()).isEqualTo(text);
        assertThat(request.irp.information()).isEqualTo(text.length());
    }

    // ---- WAITALL

    @Test
    @Rule("RCV-03")
    void wait_all_completes_with_a_full_buffer_only() {
        Connection connection = connected();
        Request request = waitAll(connection, 9);
        connection.peer().send("some");
        until(() -> request.text().equals("some"), "the bytes are in the buffer");
        settle();
        assertThat(request.irp.isCompleted()).isFalse();
        connection.peer().send(" more than that");
        completes(request, WskStatus.SUCCESS, "some more");
        Request rest = request(connection, 20, WskReceiveMode.AVAILABLE);
        completes(rest, WskStatus.SUCCESS, " than that");
    }

    @Test
    @Rule({"RCV-03", "AMB-60"})
    void requests_that_were_made_later_wait_for_it() {
        Connection connection = connected();
        Request first = waitAll(connection, 6);
        Request second = request(connection, 10, WskReceiveMode.AVAILABLE);
        connection.peer().send("first");
        settle();
        assertThat(second.irp.isCompleted()).isFalse();
        connection.peer().send("! second");
        completes(first, WskStatus.SUCCESS, "first!");
        completes(second, WskStatus.SUCCESS, " second");
    }

    @Test
    @Rule({"RCV-03", "EVT-12"})
    void the_callback_gets_nothing_while_it_waits() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        Request request = waitAll(connection, 8);
        connection.peer().send("for");
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        connection.peer().send(" it all, for the callback");
        completes(request, WskStatus.SUCCESS, "for it a");
        until(() -> connection.handler().text().equals("ll, for the callback"), "the rest is indicated");
    }

    @Test
    @Rule("RCV-03")
    void the_end_of_the_stream_completes_it_with_what_there_is() {
        Connection connection = connected();
        Request request = waitAll(connection, 9);
        connection.peer().send("too few");
        connection.peer().end();
        completes(request, WskStatus.SUCCESS, "too few");
    }

    @Test
    @Rule("RCV-03")
    void an_abort_by_either_side_completes_it_and_tells_how_much_it_has() {
        Connection reset = connected();
        Request byPeer = waitAll(reset, 9);
        reset.peer().send("some");
        until(() -> byPeer.text().equals("some"), "the bytes are in the buffer");
        reset.peer().reset();
        completes(byPeer, WskStatus.CONNECTION_RESET, "some");

        Connection aborted = connected();
        Request byThisSide = waitAll(aborted, 9);
        aborted.peer().send("some");
        until(() -> byThisSide.text().equals("some"), "the bytes are in the buffer");
        aborted.socket().disconnect(WskDisconnectKind.ABORTIVE);
        completes(byThisSide, WskStatus.CANCELLED, "some");
    }

    @Test
    @Rule({"RCV-03", "IRP-13"})
    void a_cancel_completes_it_and_tells_how_much_it_has() {
        Connection connection = connected();
        Request request = waitAll(connection, 9);
        connection.peer().send("some");
        until(() -> request.text().equals("some"), "the bytes are in the buffer");
        request.irp.cancel();
        completes(request, WskStatus.CANCELLED, "some");
        connection.peer().send("next");
        completes(request(connection, 9, WskReceiveMode.AVAILABLE), WskStatus.SUCCESS, "next");
    }

    @Test
    @Rule({"RCV-03", "RCE-06"})
    void it_takes_what_was_refused_and_resumes_when_it_completes() {
        Connection connection = connected();
        connection.handler().receive.answers(call -> ReceiveVerdict.REFUSED);
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().send("refused");
        until(() -> connection.handler().receive.returned() == 1, "the data is refused");
        connection.handler().receive.answers(call -> ReceiveVerdict.ACCEPTED);
        completes(waitAll(connection, 7), WskStatus.SUCCESS, "refused");
        connection.peer().send("next");
        until(() -> connection.handler().receive.returned() == 2, "indications go on");
    }

    // ---- DRAIN

    @Test
    @Rule("RCV-04")
    void drain_discards_what_waits_and_what_comes_until_the_peer_ends() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        connection.peer().send("waits");
        settle();
        Request request = drain(connection);
        connection.peer().send("comes".repeat(100_000));
        settle();
        assertThat(request.irp.isCompleted()).isFalse();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().end();
        completes(request, WskStatus.SUCCESS, "");
        until(() -> connection.handler().disconnect.returned() == 1, "the disconnect is indicated");
        assertThat(connection.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule("RCV-04")
    void an_abort_or_a_cancel_completes_it() {
        Connection reset = connected();
        Request byPeer = drain(reset);
        reset.peer().reset();
        completes(byPeer, WskStatus.CONNECTION_RESET, "");

        Connection aborted = connected();
        Request byThisSide = drain(aborted);
        aborted.socket().disconnect(WskDisconnectKind.ABORTIVE);
        completes(byThisSide, WskStatus.CANCELLED, "");

        Connection connection = connected();
        Request cancelled = drain(connection);
        connection.peer().send("discarded");
        settle();
        cancelled.irp.cancel();
        completes(cancelled, WskStatus.CANCELLED, "");
        connection.peer().send("kept");
        completes(request(connection, 9, WskReceiveMode.AVAILABLE), WskStatus.SUCCESS, "kept");
    }

    @Test
    @Rule({"RCV-04", "AMB-53"})
    void drain_takes_no_buffer_with_room() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().receive(ByteBuffer.allocate(1), WskReceiveMode.DRAIN, irp))
                .isEqualTo(WskStatus.INVALID_PARAMETER);
        assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    // ---- the backlog

    @Test
    @Rule({"CTL-61", "CTL-75"})
    void the_receive_backlog_is_what_waits() {
        Connection connection = connected();
        assertThat(connection.socket().receiveBacklog()).isZero();
        connection.peer().send("waits");
        until(() -> connection.socket().receiveBacklog() == 5, "the bytes wait");
        completes(request(connection, 3, WskReceiveMode.AVAILABLE), WskStatus.SUCCESS, "wai");
        assertThat(connection.socket().receiveBacklog()).isEqualTo(2);
        connection.socket().enable(ConnectionEvent.RECEIVE);
        until(() -> connection.handler().text().equals("ts"), "the rest is indicated");
        until(() -> connection.socket().receiveBacklog() == 0, "nothing waits");
    }

    @Test
    @Rule({"CTL-61", "CTL-60"})
    void the_backlogs_are_those_of_a_connected_socket() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "CTL-61", socket::receiveBacklog);
        refused(WskStatus.INVALID_DEVICE_STATE, "CTL-60", socket::idealSendBacklog);
    }
}
