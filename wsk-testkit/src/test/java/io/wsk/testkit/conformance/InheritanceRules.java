package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardSocketOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What accepted sockets inherit from their listener (5.6). */
public abstract class InheritanceRules extends ConformanceSuite {
    private Listener handingDown(ConnectionEvent event) {
        Listener listener = listening();
        listener.socket().enableOnAccepted(event);
        listener.socket().enable(ListenEvent.ACCEPT);
        return listener;
    }

    @Test
    @Rule({"ENB-02", "ENB-50", "ENB-57"})
    void accepted_sockets_come_up_with_what_the_listener_has_enabled() {
        Listener listener = listening();
        listener.socket().enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection accepted = acceptedBy(listener);
        assertThat(accepted.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        accepted.peer().send("inherited");
        accepted.peer().end();
        until(() -> accepted.handler().disconnect.count() == 1, "the disconnect is indicated");
        assertThat(accepted.handler().text()).isEqualTo("inherited");
        assertThat(accepted.handler().disconnect.last().kind()).isEqualTo(WskDisconnectKind.GRACEFUL);
    }

    @Test
    @Rule("ENB-50")
    void what_the_listener_has_not_enabled_is_off() {
        Connection accepted = acceptedBy(handingDown(ConnectionEvent.DISCONNECT));
        accepted.peer().send("unheard");
        settle();
        assertThat(accepted.socket().enabledEvents()).isEqualTo(WSK_EVENT_DISCONNECT);
        assertThat(accepted.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-51", "ENB-52", "ENB-58"})
    void a_socket_from_an_accept_request_inherits_nothing_while_one_from_the_callback_does() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        ConnectionHandler requested = new ConnectionHandler();
        WskIrp irp = WskIrp.create();
        listener.socket().accept(requested, ConnectionTable.ALL, irp);
        net.connect(listener.socket().localAddress()).send("unheard");
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        Connection fromCallback = acceptedBy(listener);
        fromCallback.peer().send("heard");
        until(() -> fromCallback.handler().text().equals("heard"), "the data is indicated");
        settle();
        assertThat(((WskConnectionSocket) irp.socket()).enabledEvents()).isZero();
        assertThat(requested.receive.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-53", "ENB-99"})
    void a_connection_event_is_not_disabled_on_the_listener() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        refused(
                WskStatus.INVALID_PARAMETER,
                "ENB-99",
                () -> listener.socket().setEventCallbacks(NpiId.WSK, 0x80000040));
        assertThat(acceptedBy(listener).socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
    }

    @Test
    @Rule("ENB-54")
    void accept_is_switched_off_and_on_again_and_the_inherited_set_stays() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        assertThat(listener.socket().disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        listener.socket().enable(ListenEvent.ACCEPT);
        assertThat(acceptedBy(listener).socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
    }

    @Test
    @Rule("ENB-55")
    void the_inherited_set_grows_for_later_sockets_only() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        Connection first = acceptedBy(listener);
        listener.socket().enableOnAccepted(ConnectionEvent.DISCONNECT);
        Connection second = acceptedBy(listener);
        assertThat(first.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(second.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    }

    @Test
    @Rule("ENB-56")
    void an_inherited_event_is_disabled_on_the_accepted_socket_alone() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        Connection quiet = acceptedBy(listener);
        assertThat(quiet.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        Connection other = acceptedBy(listener);
        quiet.peer().send("unheard");
        other.peer().send("heard");
        until(() -> other.handler().text().equals("heard"), "the data is indicated");
        settle();
        assertThat(quiet.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule("ENB-57")
    void inherited_callbacks_are_called_with_the_context_that_the_accept_callback_gave() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        ConnectionHandler first = new ConnectionHandler();
        ConnectionHandler second = new ConnectionHandler();
        listener.handler().accept.answers(call -> listener.handler().accepts(call, first, ConnectionTable.ALL));
        listener.handler().accept.answers(call -> listener.handler().accepts(call, second, ConnectionTable.ALL));
        acceptedBy(listener).peer().send("one");
        acceptedBy(listener).peer().send("two");
        until(() -> first.text().equals("one") && second.text().equals("two"), "each handler has its own data");
    }

    @Test
    @Rule("ENB-59")
    void a_rejected_connection_is_closed_and_inherits_nothing() {
        Listener listener = handingDown(ConnectionEvent.RECEIVE);
        listener.handler().accept.answers(call -> {
            listener.handler().accepts(call, new ConnectionHandler(), ConnectionTable.ALL);
            return call.accept().reject();
        });
        StreamPeer peer = net.connect(listener.socket().localAddress());
        peer.send("unheard");
        until(peer::isReset, "the peer sees a reset");
        assertThat(listener.handler().accept.count()).isEqualTo(1);
        assertThat(listener.handler().accepted())
                .allSatisfy(accepted ->
                        assertThat(accepted.handler().receive.calls()).isEmpty());
    }

    @Test
    @Rule("AMB-42")
    void an_inherited_event_that_the_accepted_table_does_not_have_is_off() {
        Listener listener = listening();
        listener.socket().enable(WSK_EVENT_ACCEPT | WSK_EVENTS_CONNECTION);
        ConnectionTable receiveOnly = new ConnectionTable(WSK_EVENT_RECEIVE);
        listener.handler()
                .accept
                .answers(call -> listener.handler().accepts(call, new ConnectionHandler(), receiveOnly));
        Connection accepted = acceptedBy(listener);
        assertThat(accepted.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
    }

    @Test
    @Rule("AMB-44")
    void an_inherited_set_without_accept_has_no_effect_until_accept_is_on() {
        Listener listener = listening();
        listener.socket().enableOnAccepted(ConnectionEvent.RECEIVE);
        assertThat(listener.socket().enabledEvents()).isZero();
        StreamPeer peer = net.connect(listener.socket().localAddress());
        peer.send("early");
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        listener.socket().enable(ListenEvent.ACCEPT);
        until(() -> listener.handler().accepted().size() == 1, "the connection is accepted");
        ConnectionHandler handler = listener.handler().accepted().get(0).handler();
        until(() -> handler.text().equals("early"), "the data is indicated");
    }

    @Test
    @Rule({"ENB-60", "CTL-31", "CTL-36"})
    void keep_alive_and_the_receive_buffer_are_inherited_by_every_accepted_socket_and_overridden_there() {
        Listener listener = listening();
        listener.socket().setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        listener.socket().setOption(StandardSocketOptions.SO_RCVBUF, 8192);
        int size = listener.socket().getOption(StandardSocketOptions.SO_RCVBUF);
        WskIrp irp = WskIrp.create();
        listener.socket().accept(irp);
        net.connect(listener.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        listener.socket().enable(ListenEvent.ACCEPT);
        for (WskSocket accepted : List.of(irp.socket(), acceptedBy(listener).socket())) {
            assertThat(accepted.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            assertThat(accepted.getOption(StandardSocketOptions.SO_RCVBUF)).isEqualTo(size);
            accepted.setOption(StandardSocketOptions.SO_KEEPALIVE, false);
            assertThat(accepted.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
            accepted.setOption(StandardSocketOptions.SO_RCVBUF, 4 * size);
            assertThat(accepted.getOption(StandardSocketOptions.SO_RCVBUF)).isGreaterThan(size);
        }
        assertThat(listener.socket().getOption(StandardSocketOptions.SO_RCVBUF)).isEqualTo(size);
        assertThat(listener.socket().getOption(StandardSocketOptions.SO_KEEPALIVE))
                .isTrue();
    }
}
