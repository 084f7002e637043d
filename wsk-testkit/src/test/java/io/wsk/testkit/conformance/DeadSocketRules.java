package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sockets that no longer work, for another reason than their peer (4.1a, dead-socket indication). */
public abstract class DeadSocketRules extends ConformanceSuite {
    /** More than any network takes at once while the peer does not read. */
    private static final int LARGE = 16 << 20;

    private void breakSocket(SocketAddress local) {
        settle();
        net.breakSocket(local);
        settle();
    }

    /** A function of a dead socket fails with the status that is the twin of the indication. */
    private static void fails(ThrowingCallable function) {
        refused(WskStatus.FILE_FORCED_CLOSED, "IRP-20", function);
    }

    private static void leavesTheSocketAlone(Callback<SocketDead, Void> dead) {
        dead.answers(call -> null);
    }

    /** Told once, with the reason; closing is then up to the application, and works. */
    private void isToldOnce(WskSocket socket, Callback<SocketDead, Void> dead) {
        assertThat(dead.calls()).containsExactly(new SocketDead(socket, WskStatus.FILE_FORCED_CLOSED));
        assertThat(socket.isClosed()).isFalse();
        WskIrp closing = WskIrp.create();
        socket.closeSocket(closing);
        assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
        assertThat(socket.isClosed()).isTrue();
        assertThat(dead.count()).isEqualTo(1);
    }

    // ---- who is told

    @Test
    @Rule({"EVT-20", "EVT-22", "AMB-31"})
    void a_dead_listener_is_told_once_while_accept_is_on() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        leavesTheSocketAlone(listener.handler().dead);
        breakSocket(listener.socket().localAddress());
        fails(listener.socket()::localAddress);
        fails(() -> listener.socket().enable(ListenEvent.ACCEPT));
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        isToldOnce(listener.socket(), listener.handler().dead);
    }

    @Test
    @Rule({"EVT-20", "AMB-31"})
    void a_dead_conditional_listener_is_told_once_although_accept_is_off() {
        Listener listener = inspecting();
        leavesTheSocketAlone(listener.handler().dead);
        breakSocket(listener.socket().localAddress());
        fails(listener.socket()::localAddress);
        assertThat(listener.handler().inspect.calls()).isEmpty();
        isToldOnce(listener.socket(), listener.handler().dead);
    }

    @Test
    @Rule({"EVT-20", "AMB-31"})
    void a_dead_conditional_listener_with_accept_on_is_told_once_all_the_same() {
        Listener listener = inspecting();
        listener.socket().enable(ListenEvent.ACCEPT);
        leavesTheSocketAlone(listener.handler().dead);
        breakSocket(listener.socket().localAddress());
        isToldOnce(listener.socket(), listener.handler().dead);
    }

    @Test
    @Rule({"EVT-20", "AMB-31"})
    void a_dead_connection_is_told_once_while_receive_is_on() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        leavesTheSocketAlone(connection.handler().dead);
        breakSocket(connection.socket().localAddress());
        fails(() -> connection.socket().send(ByteBuffer.allocate(1)));
        fails(() -> connection.socket().enable(ConnectionEvent.RECEIVE));
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        isToldOnce(connection.socket(), connection.handler().dead);
    }

    @Test
    @Rule({"EVT-20", "AMB-31"})
    void a_dead_datagram_socket_is_told_once_while_receive_from_is_on() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        leavesTheSocketAlone(datagrams.handler().dead);
        breakSocket(datagrams.socket().localAddress());
        fails(datagrams.socket()::localAddress);
        fails(() -> datagrams.socket().enable(DatagramEvent.RECEIVE_FROM));
        settle();
        assertThat(datagrams.handler().receiveFrom.calls()).isEmpty();
        isToldOnce(datagrams.socket(), datagrams.handler().dead);
    }

    @Test
    @Rule("EVT-20")
    void a_static_callback_is_one_that_is_on() {
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE | WSK_EVENT_RECEIVE_FROM);
        Listener listener = listening();
        Connection connection = connected();
        Datagrams datagrams = datagrams();
        breakSocket(listener.socket().localAddress());
        breakSocket(connection.socket().localAddress());
        breakSocket(datagrams.socket().localAddress());
        assertThat(listener.handler().dead.count()).isEqualTo(1);
        assertThat(connection.handler().dead.count()).isEqualTo(1);
        assertThat(datagrams.handler().dead.count()).isEqualTo(1);
    }

    @Test
    @Rule("EVT-20")
    void the_application_closes_the_socket_inside_the_indication() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        WskIrp closing = WskIrp.create();
        connection.handler().dead.answers(call -> {
            call.socket().closeSocket(closing);
            return null;
        });
        breakSocket(connection.socket().localAddress());
        assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().isClosed()).isTrue();
    }

    // ---- who is not

    @Test
    @Rule("AMB-30")
    void while_accept_is_off_nobody_is_told_and_the_next_function_fails() {
        Listener listener = listening();
        breakSocket(listener.socket().localAddress());
        fails(() -> listener.socket().enable(ListenEvent.ACCEPT));
        WskIrp irp = WskIrp.create();
        assertThat(listener.socket().accept(irp)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        settle();
        assertThat(listener.handler().dead.calls()).isEmpty();
        assertThat(listener.socket().isClosed()).isFalse();
    }

    @Test
    @Rule("AMB-30")
    void while_receive_is_off_nobody_is_told_and_the_next_function_fails() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        breakSocket(connection.socket().localAddress());
        fails(() -> connection.socket().enable(ConnectionEvent.RECEIVE));
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().receive(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        settle();
        assertThat(connection.handler().dead.calls()).isEmpty();
        assertThat(connection.socket().isClosed()).isFalse();
    }

    @Test
    @Rule("AMB-30")
    void while_receive_from_is_off_nobody_is_told_and_the_next_function_fails() {
        Datagrams datagrams = datagrams();
        breakSocket(datagrams.socket().localAddress());
        fails(() -> datagrams.socket().enable(DatagramEvent.RECEIVE_FROM));
        WskIrp irp = WskIrp.create();
        assertThat(datagrams.socket().receiveFrom(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        settle();
        assertThat(datagrams.handler().dead.calls()).isEmpty();
        assertThat(datagrams.socket().isClosed()).isFalse();
    }

    @Test
    @Rule("EVT-23")
    void disconnect_and_send_backlog_never_tell_of_a_dead_socket() {
        Connection connection = connected();
        connection.socket().enable(WSK_EVENTS_CONNECTION & ~WSK_EVENT_RECEIVE);
        breakSocket(connection.socket().localAddress());
        assertThat(connection.handler().disconnect.calls()).isEmpty();
        assertThat(connection.handler().sendBacklog.calls()).isEmpty();
        assertThat(connection.handler().dead.calls()).isEmpty();
    }

    @Test
    @Rule({"EVT-23", "ABE-02", "AMB-15"})
    void abort_is_called_for_the_requests_of_a_dead_listener_and_not_for_the_listener() {
        Listener idle = inspecting();
        Listener listener = inspecting();
        leavesTheSocketAlone(listener.handler().dead);
        listener.handler().inspect.answers(call -> WskInspectAction.PEND);
        net.connect(listener.socket().localAddress());
        until(() -> listener.handler().inspect.returned() == 1, "the request is pended");
        WskInspectId id = listener.handler().inspect.last().inspection().id();
        breakSocket(idle.socket().localAddress());
        breakSocket(listener.socket().localAddress());
        assertThat(idle.handler().abort.calls()).isEmpty();
        assertThat(listener.handler().abort.calls()).containsExactly(new ListenHandler.Aborted(listener.socket(), id));
        isToldOnce(listener.socket(), listener.handler().dead);
    }

    // ---- what is pending

    @Test
    @Rule({"EVT-20", "IRP-20"})
    void pending_accept_requests_fail() {
        for (Listener listener : List.of(listening(), inspecting())) {
            WskIrp accept = WskIrp.create();
            listener.socket().accept(accept);
            breakSocket(listener.socket().localAddress());
            assertThat(outcome(accept)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        }
    }

    @Test
    @Rule({"EVT-20", "IRP-20"})
    void pending_requests_of_a_connection_fail() {
        Connection connection = connected();
        WskIrp send = WskIrp.create();
        WskIrp disconnect = WskIrp.create();
        WskIrp receive = WskIrp.create();
        connection.socket().send(ByteBuffer.allocate(LARGE), send);
        connection.socket().disconnect(WskDisconnectKind.GRACEFUL, disconnect);
        connection.socket().receive(ByteBuffer.allocate(1), receive);
        breakSocket(connection.socket().localAddress());
        assertThat(outcome(send)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertThat(outcome(disconnect)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertThat(outcome(receive)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
    }

    @Test
    @Rule({"EVT-20", "IRP-20"})
    void pending_requests_of_a_datagram_socket_fail() {
        Datagrams datagrams = datagrams();
        WskIrp receive = WskIrp.create();
        datagrams.socket().receiveFrom(ByteBuffer.allocate(1), receive);
        breakSocket(datagrams.socket().localAddress());
        assertThat(outcome(receive)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        WskIrp send = WskIrp.create();
        assertThat(datagrams
                        .socket()
                        .sendTo(
                                ByteBuffer.wrap("late".getBytes(UTF_8)),
                                net.datagramPeer().address(),
                                send))
                .isEqualTo(WskStatus.FILE_FORCED_CLOSED);
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule("IRP-20")
    void requests_that_were_on_their_way_when_the_socket_died_fail_with_the_same_status() {
        Connection other = connected();
        other.socket().enable(ConnectionEvent.RECEIVE);
        Connection connection = connected();
        WskIrp send = WskIrp.create();
        WskIrp disconnect = WskIrp.create();
        WskIrp receive = WskIrp.create();
        CompletableFuture<Boolean> issued = other.handler().receive.meanwhile(call -> {
            net.breakSocket(connection.socket().localAddress()); // the loop is busy: it has not heard of it
            connection.socket().send(ByteBuffer.allocate(1), send);
            connection.socket().receive(ByteBuffer.allocate(1), receive);
            connection.socket().disconnect(WskDisconnectKind.GRACEFUL, disconnect);
            return true;
        });
        other.peer().send("busy");
        assertThat(result(issued)).isTrue();
        assertThat(outcome(send)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertThat(outcome(receive)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertThat(outcome(disconnect)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
    }
}
