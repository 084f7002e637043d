package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** {@code WskCloseSocket} (7.15) against what is pending and what is running. */
public abstract class CloseCompletionRules extends RequestSuite {
    // ---- what is pending

    @Test
    @Rule({"CLS-04", "CLS-12"})
    void the_requests_of_a_connection_are_cancelled() {
        Connection connection = connected();
        WskIrp receive = pending(irp -> connection.socket().receive(ByteBuffer.allocate(10), irp));
        WskIrp another = pending(irp -> connection.socket().receive(ByteBuffer.allocate(10), irp));
        WskIrp send = pending(irp -> connection.socket().send(ByteBuffer.allocate(LARGE), irp));
        WskIrp disconnect = pending(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        settle();
        closed(connection.socket());
        List.of(receive, another, send, disconnect).forEach(this::cancelled);
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule({"CLS-04", "CLS-12"})
    void a_connect_that_is_under_way_is_cancelled() {
        Connection other = receiving();
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        StreamServer server = net.server();
        CompletableFuture<WskIrp> connect = other.handler()
                .receive
                .meanwhile(
                        call -> { // the loop is busy
                            WskIrp irp = pending(one -> socket.connect(server.address(), one));
                            socket.closeSocket(WskIrp.create());
                            return irp;
                        });
        other.peer().send("busy");
        cancelled(result(connect));
    }

    @Test
    @Rule({"CLS-04", "CLS-12"})
    void the_requests_of_a_datagram_socket_are_cancelled() {
        Datagrams datagrams = datagrams();
        WskIrp receive = pending(irp -> datagrams.socket().receiveFrom(ByteBuffer.allocate(10), irp));
        WskIrp another = pending(irp -> datagrams.socket().receiveFrom(ByteBuffer.allocate(10), irp));
        settle();
        closed(datagrams.socket());
        List.of(receive, another).forEach(this::cancelled);
    }

    @Test
    @Rule("CLS-13")
    void they_are_completed_before_the_close_is() {
        Connection connection = connected();
        List<String> order = new CopyOnWriteArrayList<>();
        connection.socket().receive(ByteBuffer.allocate(10), WskIrp.create(irp -> order.add("receive")));
        connection.socket().send(ByteBuffer.allocate(LARGE), WskIrp.create(irp -> order.add("send")));
        settle();
        connection.socket().disconnect(WskDisconnectKind.GRACEFUL, WskIrp.create(irp -> order.add("disconnect")));
        connection.socket().closeSocket(WskIrp.create(irp -> order.add("close")));
        until(() -> order.size() == 4, "all of them complete");
        assertThat(order).containsOnlyOnce("receive", "send", "disconnect").endsWith("close");
    }

    @Test
    @Rule("CLS-04")
    void a_close_in_order_cancels_receives_before_the_peer_has_ended() {
        Connection connection = connected();
        ReceiveRequest request = ReceiveRequest.on(connection.socket(), 10);
        settle();
        connection.socket().close();
        cancelled(request.irp());
        assertThat(connection.socket().isClosed()).isFalse();
        connection.peer().end();
        until(connection.socket()::isClosed, "the socket is closed");
    }

    // ---- what is running

    private void noCallbackRunsAnyMore(Connection connection) {
        assertThat(connection.socket().isClosed()).isTrue();
        until(connection.peer()::isReset, "the peer sees the reset");
        settle();
        assertThat(connection.handler().receive.count()).isEqualTo(1);
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }

    @Test
    @Rule({"CLS-05", "CLS-11"})
    void a_close_inside_a_callback_completes_after_it_has_returned() {
        Connection connection = receiving();
        WatchedIrp watch = new WatchedIrp(connection.handler().receive);
        CompletableFuture<WskStatus> status =
                connection.handler().receive.inside(call -> call.socket().closeSocket(watch.irp));
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        noCallbackRunsAnyMore(connection);
    }

    @Test
    @Rule({"CLS-05", "CLS-11"})
    void an_abort_inside_a_callback_leaves_the_socket_open_until_it_has_returned() {
        Connection connection = receiving();
        CompletableFuture<Boolean> closedInside = connection.handler().receive.inside(call -> {
            call.socket().abort();
            return call.socket().isClosed();
        });
        connection.peer().send("a");
        assertThat(result(closedInside)).isFalse();
        until(connection.socket()::isClosed, "the socket is closed");
        noCallbackRunsAnyMore(connection);
    }

    @Test
    @Rule("CLS-05")
    void a_close_by_another_thread_completes_after_the_running_callback_has_returned() {
        Connection connection = receiving();
        WatchedIrp watch = new WatchedIrp(connection.handler().receive);
        CompletableFuture<WskStatus> status =
                connection.handler().receive.meanwhile(call -> call.socket().closeSocket(watch.irp));
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        noCallbackRunsAnyMore(connection);
    }

    @Test
    @Rule("CLS-05")
    void a_close_in_order_runs_no_callback_although_the_peer_goes_on() {
        Connection connection = receiving();
        connection.socket().close();
        connection.peer().send("unheard");
        connection.peer().end();
        until(connection.socket()::isClosed, "the socket is closed");
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }

    @Test
    @Rule("CLS-05")
    void a_close_of_a_datagram_socket_drops_what_would_have_been_indicated() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        WatchedIrp watch = new WatchedIrp(datagrams.handler().receiveFrom);
        DatagramPeer peer = net.datagramPeer();
        CompletableFuture<WskStatus> status = datagrams.handler().receiveFrom.meanwhile(call -> {
            peer.send("b", call.socket().localAddress());
            return call.socket().closeSocket(watch.irp);
        });
        peer.send("a", datagrams.socket().localAddress());
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        settle();
        assertThat(datagrams.handler().texts()).containsExactly("a");
    }

    // ---- the clean way

    @Test
    @Rule("CLS-20")
    void disable_release_disconnect_and_close_end_a_connection_without_a_reset() {
        Connection connection = receiving();
        CompletableFuture<WskDataIndication> retained = new CompletableFuture<>();
        connection.handler().receive.answers(call -> {
            retained.complete(call.data().retain());
            return ReceiveVerdict.RETAINED;
        });
        connection.peer().send("the question");
        WskDataIndication kept = result(retained);
        connection.socket().send(utf8("the answer"));
        for (ConnectionEvent event : List.of(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT)) {
            succeeded(irp -> connection.socket().disable(event, irp));
        }
        connection.socket().release(kept);
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        connection.peer().end();
        assertThat(received(ReceiveRequest.on(connection.socket(), 1))).isEmpty();
        closed(connection.socket());
        until(connection.peer()::hasEnded, "the peer sees the end");
        assertThat(connection.peer().received()).isEqualTo("the answer");
        assertThat(connection.peer().isReset()).isFalse();
    }
}
