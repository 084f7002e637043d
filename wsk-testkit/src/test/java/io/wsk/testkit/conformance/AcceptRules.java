package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.testkit.conformance.ListenHandler.Accepting;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The accept callback (4.2). */
public abstract class AcceptRules extends ConformanceSuite {
    private Listener accepting() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        return listener;
    }

    /** Lets a peer connect and only then the callback answer: a reset that is too fast could fail the peer's connect. */
    private StreamPeer connectToBeAnswered(Listener listener, Function<Accepting, AcceptVerdict> answer) {
        CountDownLatch connected = new CountDownLatch(1);
        listener.handler().accept.answersAfter(connected, answer);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        connected.countDown();
        return peer;
    }

    // ---- the call

    @Test
    @Rule({"ACE-01", "ACE-02"})
    void accept_is_given_the_listener_and_both_addresses() {
        Listener listener = accepting();
        CompletableFuture<List<SocketAddress>> addresses = listener.handler()
                .accept
                .inside(call ->
                        List.of(call.accept().localAddress(), call.accept().remoteAddress()));
        StreamPeer peer = net.connect(listener.socket().localAddress());
        assertThat(result(addresses)).containsExactly(listener.socket().localAddress(), peer.localAddress());
        assertThat(listener.handler().accept.last().socket()).isSameAs(listener.socket());
        assertThat(listener.handler().accept.count()).isEqualTo(1);
    }

    @Test
    @Rule({"ACE-01", "ACE-08"})
    void the_accepted_socket_tells_both_addresses_later() {
        Listener listener = accepting();
        Connection accepted = acceptedBy(listener);
        assertThat(accepted.socket().localAddress()).isEqualTo(listener.socket().localAddress());
        assertThat(accepted.socket().remoteAddress()).isEqualTo(accepted.peer().localAddress());
    }

    @Test
    void addresses_that_accept_was_given_stay_valid_after_it_has_returned() { // EVT-30
        Listener listener = accepting();
        CompletableFuture<SocketAddress> kept =
                listener.handler().accept.inside(call -> call.accept().remoteAddress());
        StreamPeer first = net.connect(listener.socket().localAddress());
        assertThat(result(kept)).isEqualTo(first.localAddress());
        acceptedBy(listener);
        assertThat(kept.join()).isEqualTo(first.localAddress());
    }

    @Test
    @Rule("ACE-02")
    void the_connection_is_established_when_accept_is_called() {
        Listener listener = accepting();
        listener.handler().accept.answers(call -> {
            AcceptVerdict verdict = listener.handler().accepts(call, new ConnectionHandler(), ConnectionTable.ALL);
            call.accept().socket().send(ByteBuffer.wrap("at once".getBytes(UTF_8)));
            return verdict;
        });
        StreamPeer peer = net.connect(listener.socket().localAddress());
        until(() -> peer.received().equals("at once"), "what accept has sent comes in");
    }

    @Test
    @Rule("ACE-02")
    void accept_is_called_by_option_or_statically_and_not_while_it_is_off() {
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT);
        Listener statically = listening();
        Listener byOption = listening(net.client());
        net.connect(statically.socket().localAddress());
        net.connect(byOption.socket().localAddress());
        until(() -> statically.handler().accept.count() == 1, "accept is called");
        settle();
        assertThat(byOption.handler().accept.calls()).isEmpty();
        byOption.socket().enable(ListenEvent.ACCEPT);
        until(() -> byOption.handler().accept.count() == 1, "accept is called");
    }

    // ---- the accepted socket

    @Test
    @Rule("ACE-04")
    void on_entry_the_callbacks_of_the_accepted_socket_are_off() {
        Listener listener = accepting();
        CompletableFuture<Integer> enabled =
                listener.handler().accept.inside(call -> call.accept().socket().enabledEvents());
        net.connect(listener.socket().localAddress());
        assertThat(result(enabled)).isZero();
    }

    @Test
    @Rule("ACE-04")
    void on_entry_what_is_inherited_is_on() {
        Listener listener = listening();
        listener.socket().enable(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE);
        CompletableFuture<Integer> enabled =
                listener.handler().accept.inside(call -> call.accept().socket().enabledEvents());
        net.connect(listener.socket().localAddress());
        assertThat(result(enabled)).isEqualTo(WSK_EVENT_RECEIVE);
    }

    @Test
    @Rule("ACE-05")
    void inside_accept_callbacks_are_enabled_once_context_and_table_are_given() {
        Listener listener = accepting();
        ConnectionHandler handler = new ConnectionHandler();
        listener.handler().accept.answers(call -> {
            AcceptVerdict verdict = listener.handler().accepts(call, handler, ConnectionTable.ALL);
            call.accept().socket().enable(ConnectionEvent.RECEIVE);
            return verdict;
        });
        net.connect(listener.socket().localAddress()).send("heard");
        until(() -> handler.text().equals("heard"), "the data is indicated");
    }

    @Test
    @Rule({"ACE-05", "ENB-106"})
    void before_a_table_is_given_there_is_nothing_to_enable() {
        Listener listener = accepting();
        CompletableFuture<Boolean> done = listener.handler().accept.inside(call -> {
            WskConnectionSocket socket = call.accept().socket();
            refused(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(ConnectionEvent.RECEIVE));
            return true;
        });
        net.connect(listener.socket().localAddress());
        assertThat(result(done)).isTrue();
    }

    @Test
    @Rule("ACE-06")
    void accepted_without_callbacks_a_socket_is_used_by_requests() {
        Listener listener = accepting();
        CompletableFuture<WskConnectionSocket> accepted = new CompletableFuture<>();
        listener.handler().accept.answers(call -> {
            accepted.complete(call.accept().socket());
            return call.accept().withoutCallbacks();
        });
        net.connect(listener.socket().localAddress()).send("a");
        WskConnectionSocket socket = result(accepted);
        until(() -> listener.handler().accept.returned() == 1, "accept has returned");
        WskIrp irp = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        refused(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(ConnectionEvent.RECEIVE));
    }

    @Test
    @Rule({"ACE-06", "AMB-42"})
    void accepted_without_a_table_a_socket_has_nothing_on_that_the_listener_hands_down() {
        Listener listener = listening();
        listener.socket().enable(WSK_EVENT_ACCEPT | WSK_EVENTS_CONNECTION);
        CompletableFuture<WskConnectionSocket> accepted = new CompletableFuture<>();
        listener.handler().accept.answers(call -> {
            accepted.complete(call.accept().socket());
            return call.accept().withoutCallbacks();
        });
        StreamPeer peer = net.connect(listener.socket().localAddress());
        peer.send("kept");
        peer.end();
        WskConnectionSocket socket = result(accepted);
        settle();
        assertThat(socket.enabledEvents()).isZero();
        assertThat(socket.isClosed()).isFalse();
    }

    // ---- the verdict

    @Test
    @Rule({"ACE-01", "ACE-09", "AMB-59"})
    void a_peer_that_accept_rejects_was_connected_and_sees_a_reset() {
        Listener listener = accepting();
        CompletableFuture<WskConnectionSocket> rejected = new CompletableFuture<>();
        StreamPeer peer = connectToBeAnswered(listener, call -> {
            rejected.complete(call.accept().socket());
            return call.accept().reject();
        });
        WskConnectionSocket socket = result(rejected);
        until(peer::isReset, "the peer sees a reset");
        assertThat(peer.hasEnded()).isFalse();
        until(socket::isClosed, "the runtime closes the socket");
        assertThat(client.sockets()).containsExactly(listener.socket());
    }

    @Test
    @Rule("ACE-01")
    void after_a_rejection_the_next_connection_is_accepted() {
        Listener listener = accepting();
        StreamPeer rejected =
                connectToBeAnswered(listener, call -> call.accept().reject());
        until(rejected::isReset, "the peer sees a reset");
        assertThat(acceptedBy(listener).socket().isClosed()).isFalse();
    }

    @Test
    @Rule({"ACE-10", "AMB-19"})
    @SuppressWarnings("NullAway") // what the compiler refuses here, an application without its checks may do
    void a_callback_that_returns_nothing_rejects() {
        Listener listener = accepting();
        StreamPeer peer = connectToBeAnswered(listener, call -> null);
        until(peer::isReset, "the peer sees a reset");
        assertThat(acceptedBy(listener).socket().isClosed()).isFalse();
    }

    @Test
    @Rule({"ACE-10", "AMB-19"})
    void a_callback_that_returns_what_it_has_not_decided_rejects() {
        Listener listener = accepting();
        StreamPeer undecided = connectToBeAnswered(listener, call -> AcceptVerdict.ACCEPTED);
        until(undecided::isReset, "the peer sees a reset");
        StreamPeer contradicted = connectToBeAnswered(listener, call -> {
            listener.handler().accepts(call, new ConnectionHandler(), ConnectionTable.ALL);
            return AcceptVerdict.REJECTED;
        });
        until(contradicted::isReset, "the peer sees a reset");
        assertThat(listener.socket().isClosed()).isFalse();
    }

    @Test
    @Rule({"ACE-10", "AMB-19"})
    void a_callback_that_throws_rejects() {
        Listener listener = accepting();
        StreamPeer peer = connectToBeAnswered(listener, call -> {
            throw new IllegalStateException("thrown by the test");
        });
        until(peer::isReset, "the peer sees a reset");
        assertThat(acceptedBy(listener).socket().isClosed()).isFalse();
    }

    // ---- static events

    @Test
    @Rule("AMB-40")
    void static_events_are_on_for_a_socket_from_socket_connect_once_it_is_connected() {
        client.setStaticEventCallbacks(WSK_EVENTS_CONNECTION);
        StreamServer server = net.server();
        ConnectionHandler handler = new ConnectionHandler();
        WskIrp irp = WskIrp.create();
        client.socketConnect(net.anyPort(), server.address(), handler, ConnectionTable.ALL, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(((WskConnectionSocket) irp.socket()).enabledEvents()).isEqualTo(WSK_EVENTS_CONNECTION);
        StreamPeer peer = server.accept();
        peer.send("static");
        peer.end();
        until(() -> handler.disconnect.count() == 1, "the disconnect is indicated");
        assertThat(handler.text()).isEqualTo("static");
        assertThat(handler.disconnect.last().kind()).isEqualTo(WskDisconnectKind.GRACEFUL);
    }
}
