package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@code WskCloseSocket} (7.15): what it frees, who may call what beside it, and how the connection ends. */
public abstract class CloseRules extends RequestSuite {
    @Test
    @Rule({"CLS-01", "CLS-12"})
    void a_socket_of_every_category_is_closed_and_gone() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        List<WskSocket> sockets = List.of(
                client.basicSocket(StandardProtocolFamily.INET),
                connected().socket(),
                datagrams().socket(),
                client.streamSocket(StandardProtocolFamily.INET),
                acceptedBy(listener).socket(),
                listener.socket());
        assertThat(client.sockets()).containsExactlyInAnyOrderElementsOf(sockets);
        for (WskSocket socket : sockets) {
            WskIrp irp = succeeded(pending(socket::closeSocket));
            assertThat(irp.information()).isZero();
            assertThat(socket.isClosed()).isTrue();
            assertThat(client.sockets()).doesNotContain(socket);
        }
    }

    @Test
    @Rule("CLS-01")
    void a_close_gives_the_address_free() {
        WskListenSocket first = listening().socket();
        SocketAddress address = first.localAddress();
        closed(first);
        WskListenSocket second = client.listenSocket(StandardProtocolFamily.INET);
        second.bind(address);
        assertThat(second.localAddress()).isEqualTo(address);
    }

    @Test
    void other_threads_may_be_inside_functions_when_a_close_comes() throws Exception { // CLS-02, see decisions.tsv
        WskConnectionSocket socket = connected().socket();
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Throwable> endedBy = CompletableFuture.supplyAsync(() -> {
            try {
                while (true) {
                    socket.trySend(utf8("x"));
                    socket.enable(ConnectionEvent.RECEIVE);
                    busy.countDown();
                }
            } catch (RuntimeException e) {
                return e;
            }
        });
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        closed(socket);
        assertThat(endedBy.get(20, TimeUnit.SECONDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLS-06");
    }

    // ---- afterwards

    private static void mustNotBeCalled(ThrowingCallable function) {
        assertThatThrownBy(function).isInstanceOf(IllegalStateException.class).hasMessageContaining("CLS-06");
    }

    @Test
    @Rule({"CLS-06", "AMB-61"})
    void no_function_may_be_called_from_the_moment_of_the_call() {
        WskConnectionSocket connection = connected().socket();
        WskListenSocket listener = listening().socket();
        WskBasicSocket basic = client.basicSocket(StandardProtocolFamily.INET);
        WskIrp closing = pending(connection::closeSocket);
        listener.close();
        basic.abort();
        mustNotBeCalled(() -> connection.send(utf8("late")));
        mustNotBeCalled(() -> connection.send(utf8("late"), WskIrp.create()));
        mustNotBeCalled(() -> connection.receive(ByteBuffer.allocate(1), WskIrp.create()));
        mustNotBeCalled(() -> connection.disconnect(WskDisconnectKind.GRACEFUL));
        mustNotBeCalled(() -> connection.enable(ConnectionEvent.RECEIVE));
        mustNotBeCalled(connection::localAddress);
        mustNotBeCalled(connection::remoteAddress);
        mustNotBeCalled(() -> listener.accept(WskIrp.create()));
        mustNotBeCalled(() -> basic.getOption(StandardSocketOptions.SO_KEEPALIVE));
        succeeded(closing);
        mustNotBeCalled(() -> connection.send(utf8("later")));
    }

    // ---- how the connection ends

    @Test
    @Rule("CLS-07")
    void a_peer_that_is_still_connected_sees_a_reset() {
        Connection connection = connected();
        closed(connection.socket());
        until(connection.peer()::isReset, "the peer sees a reset");
    }

    @Test
    @Rule("CLS-07")
    void a_disconnect_in_one_direction_only_is_not_enough() {
        Connection connection = connected();
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        closed(connection.socket());
        connection.peer().send("refused at once");
        assertThat(connection.peer().isReset()).isTrue();
    }

    @Test
    @Rule("CLS-07")
    void after_a_disconnect_in_both_directions_the_peer_sees_no_reset() {
        Connection connection = receiving();
        connection.socket().send(utf8("all of it"));
        succeeded(irp -> connection.socket().disconnect(WskDisconnectKind.GRACEFUL, irp));
        connection.peer().end();
        until(() -> connection.handler().disconnect.count() == 1, "the end of the peer is indicated");
        closed(connection.socket());
        until(connection.peer()::hasEnded, "the peer sees the end");
        assertThat(connection.peer().received()).isEqualTo("all of it");
        assertThat(connection.peer().isReset()).isFalse();
    }

    @Test
    @Rule({"CLS-07", "CLS-12"})
    void a_close_in_order_that_waits_for_the_peer_is_cut_short_by_a_close() {
        Connection connection = connected();
        connection.socket().close();
        settle();
        assertThat(connection.socket().isClosed()).isFalse();
        closed(connection.socket());
        connection.peer().send("refused at once");
        assertThat(connection.peer().isReset()).isTrue();
    }

    @Test
    @Rule("CLS-09")
    void what_a_listener_has_accepted_stays_when_it_closes() {
        Listener listener = listening();
        WskIrp irp = pending(listener.socket()::accept);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        WskConnectionSocket requested = (WskConnectionSocket) succeeded(irp).socket();
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection accepted = acceptedBy(listener);
        closed(listener.socket());
        requested.send(utf8("still"));
        accepted.socket().send(utf8("here"));
        until(() -> peer.received().equals("still"), "the first still sends");
        until(() -> accepted.peer().received().equals("here"), "the second still sends");
        accepted.peer().send("back");
        assertThat(received(ReceiveRequest.on(accepted.socket(), 4))).isEqualTo("back");
    }

    @Test
    @Rule("CLS-10")
    void a_close_succeeds_in_every_state() {
        WskConnectionSocket created = client.connectionSocket(StandardProtocolFamily.INET);
        closed(created);
        WskConnectionSocket bound = client.connectionSocket(StandardProtocolFamily.INET);
        bound.bind(net.anyPort());
        closed(bound);
        WskConnectionSocket connecting = client.connectionSocket(StandardProtocolFamily.INET);
        connecting.bind(net.anyPort());
        connecting.connect(net.server().address(), WskIrp.create());
        closed(connecting);
        Connection reset = connected();
        reset.peer().reset();
        settle();
        closed(reset.socket());
        Connection dead = connected();
        settle();
        net.breakSocket(dead.socket().localAddress());
        settle();
        closed(dead.socket());
        closed(dead.socket());
    }
}
