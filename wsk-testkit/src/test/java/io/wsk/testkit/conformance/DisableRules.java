package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Disabling (5.4): the three outcomes, from inside and from another thread. */
public abstract class DisableRules extends ConformanceSuite {
    private Connection receiving() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        return connection;
    }

    // ---- A: no call in progress

    @Test
    @Rule({"ENB-22", "ENB-24", "ENB-29"})
    void with_no_call_in_progress_a_disable_succeeds_at_once() {
        Connection connection = receiving();
        assertThat(connection.socket().setEventCallbacks(NpiId.WSK, 0x80000040)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_DISCONNECT);
        connection.peer().send("unheard");
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-23", "ENB-24"})
    void with_no_call_in_progress_an_irp_completes_with_success() {
        Connection connection = receiving();
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().setEventCallbacks(NpiId.WSK, 0x80000080, irp))
                .isEqualTo(WskStatus.SUCCESS);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        connection.peer().end();
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-24", "ENB-29"})
    void a_disable_after_the_call_has_returned_succeeds_at_once() {
        Connection connection = receiving();
        connection.peer().send("a");
        until(() -> connection.handler().receive.returned() == 1, "the callback has returned");
        settle();
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
    }

    // ---- B: a call in progress, with an IRP

    @Test
    @Rule({"ENB-24", "ENB-28", "ENB-29"})
    void from_inside_the_callback_an_irp_is_pending_until_the_call_has_returned() {
        Connection connection = receiving();
        WatchedIrp watch = new WatchedIrp(connection.handler().receive);
        CompletableFuture<WskStatus> status =
                connection.handler().receive.inside(call -> call.socket().disable(ConnectionEvent.RECEIVE, watch.irp));
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        connection.peer().send("b");
        settle();
        assertThat(connection.handler().text()).isEqualTo("a");
    }

    @Test
    @Rule({"ENB-24", "ENB-29"})
    void from_another_thread_an_irp_is_pending_until_the_call_has_returned() {
        Connection connection = receiving();
        WatchedIrp watch = new WatchedIrp(connection.handler().receive);
        CompletableFuture<WskStatus> status = connection
                .handler()
                .receive
                .meanwhile(call -> call.socket().disable(ConnectionEvent.RECEIVE, watch.irp));
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        connection.peer().send("b");
        settle();
        assertThat(connection.handler().text()).isEqualTo("a");
    }

    // ---- C: a call in progress, without an IRP

    @Test
    @Rule({"ENB-24", "ENB-28", "ENB-29"})
    void from_inside_the_callback_without_an_irp_it_is_event_pending() {
        Connection connection = receiving();
        CompletableFuture<WskStatus> status =
                connection.handler().receive.inside(call -> call.socket().disable(ConnectionEvent.RECEIVE));
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.EVENT_PENDING);
        connection.peer().send("b");
        settle();
        assertThat(connection.handler().text()).isEqualTo("a");
    }

    @Test
    @Rule({"ENB-24", "ENB-29"})
    void from_another_thread_without_an_irp_it_is_event_pending() {
        Connection connection = receiving();
        CompletableFuture<WskStatus> status =
                connection.handler().receive.meanwhile(call -> call.socket().disable(ConnectionEvent.RECEIVE));
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.EVENT_PENDING);
        connection.peer().send("b");
        settle();
        assertThat(connection.handler().text()).isEqualTo("a");
    }

    @Test
    @Rule("ENB-27")
    void event_pending_passes_the_success_test() {
        Connection connection = receiving();
        CompletableFuture<WskStatus> status =
                connection.handler().receive.inside(call -> call.socket().disable(ConnectionEvent.RECEIVE));
        connection.peer().send("a");
        assertThat(result(status).isSuccess()).isTrue();
        assertThat(result(status)).isNotEqualTo(WskStatus.SUCCESS);
    }

    // ---- the other categories

    @Test
    @Rule({"ENB-24", "ENB-28", "ENB-54"})
    void accept_disabled_from_inside_is_event_pending_and_accepts_no_more() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        CompletableFuture<WskStatus> status =
                listener.handler().accept.inside(call -> call.socket().disable(ListenEvent.ACCEPT));
        net.connect(listener.socket().localAddress());
        assertThat(result(status)).isEqualTo(WskStatus.EVENT_PENDING);
        net.connect(listener.socket().localAddress());
        settle();
        assertThat(listener.handler().accept.count()).isEqualTo(1);
    }

    @Test
    @Rule("ENB-24")
    void accept_disabled_from_another_thread_completes_its_irp_after_the_call() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        WatchedIrp watch = new WatchedIrp(listener.handler().accept);
        CompletableFuture<WskStatus> status =
                listener.handler().accept.meanwhile(call -> call.socket().disable(ListenEvent.ACCEPT, watch.irp));
        net.connect(listener.socket().localAddress());
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
    }

    @Test
    @Rule({"ENB-24", "ENB-28"})
    void receive_from_disabled_from_inside_is_event_pending_and_indicates_no_more() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        CompletableFuture<WskStatus> status =
                datagrams.handler().receiveFrom.inside(call -> call.socket().disable(DatagramEvent.RECEIVE_FROM));
        DatagramPeer peer = net.datagramPeer();
        peer.send("a", datagrams.socket().localAddress());
        assertThat(result(status)).isEqualTo(WskStatus.EVENT_PENDING);
        peer.send("b", datagrams.socket().localAddress());
        settle();
        assertThat(datagrams.handler().texts()).containsExactly("a");
    }

    @Test
    @Rule("ENB-24")
    void receive_from_disabled_from_another_thread_completes_its_irp_after_the_call() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        WatchedIrp watch = new WatchedIrp(datagrams.handler().receiveFrom);
        CompletableFuture<WskStatus> status = datagrams
                .handler()
                .receiveFrom
                .meanwhile(call -> call.socket().disable(DatagramEvent.RECEIVE_FROM, watch.irp));
        net.datagramPeer().send("a", datagrams.socket().localAddress());
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
    }

    // ---- other callbacks do not count

    @Test
    @Rule({"ENB-25", "ENB-26"})
    void a_running_call_of_another_callback_does_not_make_a_disable_wait() {
        Connection connection = receiving();
        CompletableFuture<List<WskStatus>> statuses = connection
                .handler()
                .receive
                .meanwhile(call -> List.of(
                        call.socket().disable(ConnectionEvent.DISCONNECT),
                        call.socket().disable(ConnectionEvent.SEND_BACKLOG, WskIrp.create())));
        connection.peer().send("a");
        assertThat(result(statuses)).containsExactly(WskStatus.SUCCESS, WskStatus.SUCCESS);
        connection.peer().end();
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-25", "ENB-26"})
    void a_running_call_on_another_socket_does_not_make_a_disable_wait() {
        Connection running = receiving();
        Connection idle = receiving();
        CompletableFuture<WskStatus> status =
                running.handler().receive.meanwhile(call -> idle.socket().disable(ConnectionEvent.RECEIVE));
        running.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.SUCCESS);
    }

    // ---- between the request and its effect

    @Test
    @Rule({"AMB-03", "ENB-30"})
    void no_call_starts_between_the_request_and_its_effect() {
        Connection connection = receiving();
        CompletableFuture<WskStatus> status = connection.handler().receive.meanwhile(call -> {
            connection.peer().send("b");
            return call.socket().disable(ConnectionEvent.RECEIVE);
        });
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.EVENT_PENDING);
        settle();
        assertThat(connection.handler().text()).isEqualTo("a");
    }

    @Test
    @Rule("AMB-04")
    void a_second_disable_while_one_is_pending_has_the_same_outcomes_and_completes_with_it() {
        Connection connection = receiving();
        WatchedIrp first = new WatchedIrp(connection.handler().receive);
        WatchedIrp second = new WatchedIrp(connection.handler().receive);
        CompletableFuture<List<WskStatus>> statuses = connection
                .handler()
                .receive
                .meanwhile(call -> List.of(
                        call.socket().disable(ConnectionEvent.RECEIVE, first.irp),
                        call.socket().disable(ConnectionEvent.RECEIVE),
                        call.socket().disable(ConnectionEvent.RECEIVE, second.irp)));
        connection.peer().send("a");
        assertThat(result(statuses)).containsExactly(WskStatus.PENDING, WskStatus.EVENT_PENDING, WskStatus.PENDING);
        first.completesAfterTheCall();
        second.completesAfterTheCall();
    }

    @Test
    @Rule("AMB-04")
    void an_enable_while_a_disable_is_pending_takes_effect_after_it() {
        Connection connection = receiving();
        WatchedIrp watch = new WatchedIrp(connection.handler().receive);
        CompletableFuture<WskStatus> status = connection.handler().receive.inside(call -> {
            WskStatus pending = call.socket().disable(ConnectionEvent.RECEIVE, watch.irp);
            call.socket().enable(ConnectionEvent.RECEIVE);
            return pending;
        });
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        connection.peer().send("b");
        until(() -> connection.handler().text().equals("ab"), "the callback is on");
    }

    @Test
    @Rule({"CLS-18", "AMB-09"})
    void a_disable_that_is_pending_when_the_socket_is_closed_succeeds_because_the_call_returns_first() {
        Connection connection = receiving();
        WatchedIrp watch = new WatchedIrp(connection.handler().receive);
        CompletableFuture<WskStatus> status = connection.handler().receive.inside(call -> {
            WskStatus pending = call.socket().disable(ConnectionEvent.RECEIVE, watch.irp);
            call.socket().abort();
            return pending;
        });
        connection.peer().send("a");
        assertThat(result(status)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
    }

    // ---- afterwards

    @Test
    @Rule({"ENB-32", "ENB-33"})
    void what_comes_while_receive_is_off_is_indicated_once_and_in_order_after_the_enable() {
        Connection connection = receiving();
        connection.peer().send("before");
        until(() -> connection.handler().text().equals("before"), "the data is indicated");
        settle();
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        connection.peer().send(" while");
        settle();
        connection.peer().send(" off");
        settle();
        assertThat(connection.handler().text()).isEqualTo("before");
        connection.socket().enable(ConnectionEvent.RECEIVE);
        until(() -> connection.handler().text().equals("before while off"), "the data is indicated");
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    }

    @Test
    @Rule({"ENB-32", "ENB-33", "ENB-54"})
    void connections_that_come_while_accept_is_off_are_accepted_after_the_enable() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        assertThat(listener.socket().disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        net.connect(listener.socket().localAddress());
        net.connect(listener.socket().localAddress());
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        listener.socket().enable(ListenEvent.ACCEPT);
        until(() -> listener.handler().accept.count() == 2, "both are accepted");
    }

    @Test
    @Rule({"ENB-32", "ENB-33"})
    void datagrams_that_come_while_receive_from_is_off_are_indicated_after_the_enable() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        assertThat(datagrams.socket().disable(DatagramEvent.RECEIVE_FROM)).isEqualTo(WskStatus.SUCCESS);
        net.datagramPeer().send("a", datagrams.socket().localAddress());
        settle();
        assertThat(datagrams.handler().receiveFrom.calls()).isEmpty();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        until(() -> datagrams.handler().texts().equals(List.of("a")), "the datagram is indicated");
    }

    @Test
    @Rule({"ENB-32", "ENB-33"})
    void a_disconnect_that_comes_while_its_callback_is_off_is_indicated_once_after_the_enable() {
        Connection connection = receiving();
        assertThat(connection.socket().disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        connection.peer().end();
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        until(() -> connection.handler().disconnect.count() == 1, "the disconnect is indicated");
        settle();
        assertThat(connection.handler().disconnect.count()).isEqualTo(1);
    }

    @Test
    @Rule("ENB-31")
    void with_receive_off_a_request_gets_the_data_and_no_callback_races_with_it() {
        Connection connection = receiving();
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        connection.peer().send("requested");
        settle();
        ByteBuffer target = ByteBuffer.allocate(100);
        WskIrp irp = WskIrp.create();
        connection.socket().receive(target, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo("requested".length());
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
    }
}
