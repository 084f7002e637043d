package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which of several things that could happen now does happen: serial callbacks, requests before callbacks, and close (4.1a). */
public abstract class DeliveryRules extends ConformanceSuite {
    private WskClient severalLoops() {
        return net.client(WskClientOptions.defaults().withLoops(4));
    }

    private Connection receiving(WskClient owner) {
        Connection connection = connected(owner, ConnectionTable.ALL);
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        return connection;
    }

    // ---- serial

    @Test
    @Rule("EVT-10")
    void receive_is_not_entered_while_a_call_of_it_runs() {
        Connection connection = receiving(severalLoops());
        CompletableFuture<Integer> calls = connection.handler().receive.meanwhile(call -> {
            connection.peer().send("b");
            call.socket().enable(ConnectionEvent.RECEIVE); // would take up what waits
            return connection.handler().receive.count();
        });
        CompletableFuture<Integer> returned = connection
                .handler()
                .receive
                .inside(call -> connection.handler().receive.returned());
        connection.peer().send("a");
        assertThat(result(calls)).isEqualTo(1);
        assertThat(result(returned)).isEqualTo(1);
        assertThat(connection.handler().text()).isEqualTo("ab");
    }

    @Test
    @Rule({"EVT-10", "EVT-11", "AMB-10"})
    void receive_is_not_entered_by_what_a_call_of_it_does() {
        Connection connection = receiving(client);
        CompletableFuture<Integer> calls = connection.handler().receive.inside(call -> {
            connection.peer().send("b");
            assertThat(call.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.EVENT_PENDING);
            call.socket().enable(ConnectionEvent.RECEIVE);
            return connection.handler().receive.count();
        });
        CompletableFuture<Integer> returned = connection
                .handler()
                .receive
                .inside(call -> connection.handler().receive.returned());
        connection.peer().send("a");
        assertThat(result(calls)).isEqualTo(1);
        assertThat(result(returned)).isEqualTo(1);
    }

    @Test
    @Rule({"EVT-11", "AMB-10"})
    void disconnect_is_not_entered_while_receive_runs() {
        Connection connection = receiving(severalLoops());
        CompletableFuture<Boolean> reset = connection.handler().receive.meanwhile(call -> {
            connection.peer().reset();
            return connection.handler().disconnect.calls().isEmpty();
        });
        CompletableFuture<Boolean> together = connection
                .handler()
                .disconnect
                .inside(call -> connection.handler().receive.isRunning());
        connection.peer().send("a");
        assertThat(result(reset)).isTrue();
        assertThat(result(together)).isFalse();
    }

    @Test
    @Rule({"EVT-11", "AMB-10"})
    void the_callbacks_of_a_listener_are_entered_one_after_the_other() {
        Listener listener = inspecting(severalLoops());
        ListenHandler handler = listener.handler();
        handler.inspect.answers(call -> WskInspectAction.PEND);
        StreamPeer lost = net.connect(listener.socket().localAddress());
        until(() -> handler.inspect.returned() == 1, "the request is pended");
        CompletableFuture<Boolean> inspectAlone = handler.inspect.meanwhile(call -> {
            lost.reset(); // abort is due
            call.socket().enable(ListenEvent.ACCEPT); // accept will be
            return handler.accept.calls().isEmpty() && handler.abort.calls().isEmpty();
        });
        CompletableFuture<Boolean> abortTogether =
                handler.abort.inside(call -> handler.inspect.isRunning() || handler.accept.isRunning());
        CompletableFuture<Boolean> acceptTogether =
                handler.accept.inside(call -> handler.inspect.isRunning() || handler.abort.isRunning());
        net.connect(listener.socket().localAddress());
        assertThat(result(inspectAlone)).isTrue();
        assertThat(result(abortTogether)).isFalse();
        assertThat(result(acceptTogether)).isFalse();
    }

    @Test
    @Rule({"EVT-11", "AMB-10"})
    void accept_and_receive_from_are_not_entered_while_a_call_of_them_runs() {
        WskClient owner = severalLoops();
        Listener listener = listening(owner);
        net.connect(listener.socket().localAddress());
        net.connect(listener.socket().localAddress());
        Datagrams datagrams = datagrams(owner);
        DatagramPeer peer = net.datagramPeer();
        peer.send("a", datagrams.socket().localAddress());
        peer.send("b", datagrams.socket().localAddress());
        settle();
        CompletableFuture<Integer> accepts = listener.handler().accept.meanwhile(call -> {
            call.socket().enable(ListenEvent.ACCEPT);
            return listener.handler().accept.count();
        });
        CompletableFuture<Integer> receives = datagrams.handler().receiveFrom.meanwhile(call -> {
            call.socket().enable(DatagramEvent.RECEIVE_FROM);
            return datagrams.handler().receiveFrom.count();
        });
        listener.socket().enable(ListenEvent.ACCEPT);
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        assertThat(result(accepts)).isEqualTo(1);
        assertThat(result(receives)).isEqualTo(1);
        until(() -> listener.handler().accept.returned() == 2, "the other connection is accepted");
        until(() -> datagrams.handler().texts().equals(List.of("a", "b")), "the other datagram is indicated");
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule({"EVT-11", "AMB-10"})
    void what_a_callback_does_to_other_sockets_of_its_loop_calls_theirs_after_it() {
        Connection running = receiving(client);
        Connection held = connected();
        held.peer().send("held");
        Connection broken = connected();
        broken.peer().reset();
        Listener listener = listening();
        net.connect(listener.socket().localAddress());
        Listener conditional = inspecting();
        conditional.handler().inspect.answers(call -> WskInspectAction.PEND);
        net.connect(conditional.socket().localAddress());
        Datagrams datagrams = datagrams();
        net.datagramPeer().send("held", datagrams.socket().localAddress());
        settle();
        Callback<?, ?> receive = running.handler().receive;
        CompletableFuture<Boolean> done = running.handler().receive.inside(call -> {
            held.socket().enable(ConnectionEvent.RECEIVE);
            broken.socket().enable(ConnectionEvent.DISCONNECT);
            listener.socket().enable(ListenEvent.ACCEPT);
            conditional.socket().close();
            datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
            return true;
        });
        List<CompletableFuture<Boolean>> nested = List.of(
                held.handler().receive.inside(call -> receive.isRunning()),
                broken.handler().disconnect.inside(call -> receive.isRunning()),
                listener.handler().accept.inside(call -> receive.isRunning()),
                conditional.handler().abort.inside(call -> receive.isRunning()),
                datagrams.handler().receiveFrom.inside(call -> receive.isRunning()));
        running.peer().send("go");
        assertThat(result(done)).isTrue();
        nested.forEach(each -> assertThat(result(each)).isFalse());
    }

    // ---- requests come first

    @Test
    @Rule({"EVT-12", "AMB-36"})
    void a_pending_receive_gets_the_data_and_the_callback_what_comes_after_it() {
        Connection connection = receiving(client);
        WskIrp irp = WskIrp.create();
        connection.socket().receive(ByteBuffer.allocate(100), irp);
        settle();
        connection.peer().send("requested");
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo("requested".length());
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        connection.peer().send("indicated");
        until(() -> connection.handler().text().equals("indicated"), "the data is indicated");
    }

    @Test
    @Rule({"EVT-12", "AMB-36"})
    void a_receive_that_is_asked_for_while_the_callback_runs_gets_what_comes_next() {
        Connection connection = receiving(client);
        WskIrp irp = WskIrp.create();
        CompletableFuture<WskStatus> status = connection.handler().receive.meanwhile(call -> {
            WskStatus pending = call.socket().receive(ByteBuffer.allocate(100), irp);
            connection.peer().send("requested");
            return pending;
        });
        connection.peer().send("indicated");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo("requested".length());
        settle();
        assertThat(connection.handler().text()).isEqualTo("indicated");
    }

    @Test
    @Rule({"EVT-12", "AMB-36"})
    void a_callback_that_is_enabled_after_the_request_does_not_get_ahead_of_it() {
        Connection connection = connected();
        connection.peer().send("requested");
        settle();
        WskIrp irp = WskIrp.create();
        connection.socket().receive(ByteBuffer.allocate(100), irp);
        connection.socket().enable(ConnectionEvent.RECEIVE);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule({"EVT-12", "AMB-36"})
    void a_receive_on_its_way_to_the_loop_beats_a_callback_that_was_enabled_before_it() {
        Connection busy = receiving(client);
        Connection connection = connected();
        connection.peer().send("requested");
        settle();
        WskIrp irp = WskIrp.create();
        CompletableFuture<WskStatus> status = busy.handler().receive.meanwhile(call -> {
            connection.socket().enable(ConnectionEvent.RECEIVE);
            return connection.socket().receive(ByteBuffer.allocate(100), irp);
        });
        busy.peer().send("the loop is busy meanwhile");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo("requested".length());
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule({"EVT-12", "AMB-36"})
    void a_pending_accept_request_gets_the_connection_and_the_callback_the_next_one() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        WskIrp irp = WskIrp.create();
        listener.socket().accept(irp);
        net.connect(listener.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        acceptedBy(listener);
    }

    @Test
    @Rule({"EVT-12", "AMB-36"})
    void a_pending_receive_from_gets_the_datagram_and_the_callback_the_next_one() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        WskIrp irp = WskIrp.create();
        datagrams.socket().receiveFrom(ByteBuffer.allocate(100), irp);
        DatagramPeer peer = net.datagramPeer();
        peer.send("requested", datagrams.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        peer.send("indicated", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().equals(List.of("indicated")), "the datagram is indicated");
    }

    // ---- close

    private <C> void closeWaitsFor(Callback<C, ?> callback, WskSocket socket, Runnable cause) {
        WatchedIrp watch = new WatchedIrp(callback);
        CompletableFuture<WskStatus> status = callback.meanwhile(call -> socket.closeSocket(watch.irp));
        cause.run();
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        settle();
        assertThat(callback.count()).isEqualTo(1);
    }

    @Test
    @Rule("EVT-14")
    void a_close_completes_after_the_running_callback_of_a_connection() {
        Connection one = receiving(client);
        closeWaitsFor(one.handler().receive, one.socket(), () -> one.peer().send("a"));
        Connection other = receiving(client);
        closeWaitsFor(
                other.handler().disconnect, other.socket(), () -> other.peer().end());
    }

    @Test
    @Rule("EVT-14")
    void a_close_completes_after_the_running_callback_of_a_listener() {
        Listener accepting = listening();
        accepting.socket().enable(ListenEvent.ACCEPT);
        closeWaitsFor(
                accepting.handler().accept,
                accepting.socket(),
                () -> net.connect(accepting.socket().localAddress()));
        Listener inspecting = inspecting();
        closeWaitsFor(
                inspecting.handler().inspect,
                inspecting.socket(),
                () -> net.connect(inspecting.socket().localAddress()));
    }

    @Test
    @Rule("EVT-14")
    void a_close_completes_after_the_running_abort_callback() {
        Listener listener = inspecting();
        listener.handler().inspect.answers(call -> WskInspectAction.PEND);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        until(() -> listener.handler().inspect.returned() == 1, "the request is pended");
        closeWaitsFor(listener.handler().abort, listener.socket(), peer::reset);
    }

    @Test
    @Rule("EVT-14")
    void a_close_completes_after_the_running_callback_of_a_datagram_socket() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        closeWaitsFor(
                datagrams.handler().receiveFrom,
                datagrams.socket(),
                () -> net.datagramPeer().send("a", datagrams.socket().localAddress()));
    }
}
