package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Default state, the option request, and enabling (5.1 to 5.3). */
public abstract class EnableRules extends ConformanceSuite {
    // ---- 5.1 default state

    @Test
    @Rule({"ENB-01", "ENB-03"})
    void a_connected_socket_with_a_full_table_has_every_callback_off() {
        Connection connection = connected();
        connection.peer().send("unheard");
        connection.peer().end();
        settle();
        assertThat(connection.socket().enabledEvents()).isZero();
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-01", "ENB-03"})
    void a_bound_listener_with_a_full_table_accepts_nothing() {
        Listener listener = listening();
        net.connect(listener.socket().localAddress());
        settle();
        assertThat(listener.socket().enabledEvents()).isZero();
        assertThat(listener.handler().accept.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-01", "ENB-03"})
    void a_bound_datagram_socket_with_a_full_table_indicates_nothing() {
        Datagrams datagrams = datagrams();
        net.datagramPeer().send("unheard", datagrams.socket().localAddress());
        settle();
        assertThat(datagrams.socket().enabledEvents()).isZero();
        assertThat(datagrams.handler().receiveFrom.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-01", "ENB-52"})
    void a_socket_from_an_accept_request_has_every_callback_off() {
        Listener listener = listening();
        listener.socket().enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        ConnectionHandler handler = new ConnectionHandler();
        WskIrp irp = WskIrp.create();
        listener.socket().accept(handler, ConnectionTable.ALL, irp);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        peer.send("unheard");
        peer.end();
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        settle();
        assertThat(((WskConnectionSocket) irp.socket()).enabledEvents()).isZero();
        assertThat(handler.receive.calls()).isEmpty();
        assertThat(handler.disconnect.calls()).isEmpty();
    }

    // ---- 5.2 the option request

    @Test
    @Rule({"ENB-04", "ENB-06", "ENB-07", "ENB-09"})
    void the_option_enables_accept_on_a_listener() {
        Listener listener = listening();
        assertThat(listener.socket().setEventCallbacks(NpiId.WSK, WSK_EVENT_ACCEPT))
                .isEqualTo(WskStatus.SUCCESS);
        net.connect(listener.socket().localAddress());
        until(() -> listener.handler().accept.count() == 1, "accept is called");
    }

    @Test
    @Rule({"ENB-09", "ENB-50"})
    void a_listener_takes_the_connection_events_along_with_its_own() {
        Listener listener = listening();
        assertThat(listener.socket().setEventCallbacks(NpiId.WSK, WSK_EVENT_ACCEPT | WSK_EVENTS_CONNECTION))
                .isEqualTo(WskStatus.SUCCESS);
        assertThat(acceptedBy(listener).socket().enabledEvents()).isEqualTo(WSK_EVENTS_CONNECTION);
    }

    @Test
    @Rule({"ENB-04", "ENB-06", "ENB-07", "ENB-10"})
    void the_option_enables_receive_from_on_a_datagram_socket() {
        Datagrams datagrams = datagrams();
        assertThat(datagrams.socket().setEventCallbacks(NpiId.WSK, WSK_EVENT_RECEIVE_FROM))
                .isEqualTo(WskStatus.SUCCESS);
        net.datagramPeer().send("heard", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().equals(List.of("heard")), "the datagram is indicated");
    }

    @Test
    @Rule({"ENB-04", "ENB-06", "ENB-07", "ENB-11"})
    void the_option_enables_each_event_of_a_connection() {
        Connection connection = connected();
        for (int flag : new int[] {WSK_EVENT_RECEIVE, WSK_EVENT_DISCONNECT, WSK_EVENT_SEND_BACKLOG}) {
            int before = connection.socket().enabledEvents();
            assertThat(connection.socket().setEventCallbacks(NpiId.WSK, flag)).isEqualTo(WskStatus.SUCCESS);
            assertThat(connection.socket().enabledEvents()).isEqualTo(before | flag);
        }
        connection.peer().send("heard");
        until(() -> connection.handler().text().equals("heard"), "the data is indicated");
        connection.peer().end();
        until(() -> connection.handler().disconnect.count() == 1, "the disconnect is indicated");
        assertThat(connection.handler().disconnect.last().kind()).isEqualTo(WskDisconnectKind.GRACEFUL);
    }

    @Test
    @Rule({"ENB-14", "ENB-16", "ENB-98"})
    void a_listener_that_is_not_bound_refuses_both_switches() {
        WskListenSocket socket =
                client.listenSocket(StandardProtocolFamily.INET, new ListenHandler(), ListenTable.ACCEPT);
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.enable(ListenEvent.ACCEPT));
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.disable(ListenEvent.ACCEPT));
        assertThat(socket.enabledEvents()).isZero();
    }

    @Test
    @Rule({"ENB-14", "ENB-16", "ENB-98"})
    void a_datagram_socket_that_is_not_bound_refuses_both_switches() {
        WskDatagramSocket socket =
                client.datagramSocket(StandardProtocolFamily.INET, new DatagramHandler(), DatagramTable.ALL);
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.enable(DatagramEvent.RECEIVE_FROM));
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.disable(DatagramEvent.RECEIVE_FROM));
        assertThat(socket.enabledEvents()).isZero();
    }

    @Test
    @Rule({"ENB-15", "ENB-16", "ENB-98"})
    void a_connection_that_is_bound_but_not_connected_refuses_both_switches() {
        WskConnectionSocket socket =
                client.connectionSocket(StandardProtocolFamily.INET, new ConnectionHandler(), ConnectionTable.ALL);
        socket.bind(net.anyPort());
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-15", () -> socket.enable(ConnectionEvent.RECEIVE));
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-15", () -> socket.disable(ConnectionEvent.RECEIVE));
        assertThat(socket.enabledEvents()).isZero();
    }

    @Test
    @Rule("ENB-15")
    void an_accepted_socket_can_enable_from_the_start() {
        Listener listener = listening();
        listener.handler().accept.answers(call -> {
            var verdict = listener.handler().accepts(call, new ConnectionHandler(), ConnectionTable.ALL);
            call.accept().socket().enable(ConnectionEvent.RECEIVE);
            return verdict;
        });
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection accepted = acceptedBy(listener);
        accepted.peer().send("heard");
        until(() -> accepted.handler().text().equals("heard"), "the data is indicated");
    }

    @Test
    @Rule({"ENB-13", "AMB-49"})
    void a_stream_socket_that_listens_has_the_events_of_a_listener() {
        StreamHandler handler = new StreamHandler();
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET, handler, StreamTable.ALL);
        socket.bind(net.anyPort());
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-49", () -> socket.enable(WSK_EVENT_ACCEPT));
        socket.listen();
        socket.enable(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE);
        assertThat(socket.enabledEvents()).isEqualTo(WSK_EVENT_ACCEPT);
        StreamPeer peer = net.connect(socket.localAddress());
        until(() -> handler.listen().accepted().size() == 1, "accept is called");
        peer.send("inherited");
        ConnectionHandler accepted = handler.listen().accepted().get(0).handler();
        until(() -> accepted.text().equals("inherited"), "the data is indicated");
    }

    @Test
    @Rule({"ENB-13", "AMB-49"})
    void a_stream_socket_that_is_connected_has_the_events_of_a_connection() {
        StreamHandler handler = new StreamHandler();
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET, handler, StreamTable.ALL);
        StreamServer server = net.server();
        socket.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        socket.connect(server.address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        StreamPeer peer = server.accept();
        refused(WskStatus.INVALID_PARAMETER, "ENB-95", () -> socket.enable(WSK_EVENT_ACCEPT));
        socket.enable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        peer.send("heard");
        peer.end();
        until(() -> handler.connect().disconnect.count() == 1, "the disconnect is indicated");
        assertThat(handler.connect().text()).isEqualTo("heard");
    }

    // ---- 5.3 enabling

    @Test
    @Rule({"ENB-17", "ENB-18"})
    void one_request_enables_several_events_inline_without_an_irp() {
        Connection connection = connected();
        assertThat(connection.socket().setEventCallbacks(NpiId.WSK, 0xC0)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        connection.peer().send("heard");
        connection.peer().end();
        until(() -> connection.handler().disconnect.count() == 1, "the disconnect is indicated");
        assertThat(connection.handler().text()).isEqualTo("heard");
    }

    @Test
    @Rule("ENB-19")
    void enabling_one_event_leaves_the_others_as_they_are() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        connection.peer().send("heard");
        until(() -> connection.handler().text().equals("heard"), "the data is indicated");
    }

    @Test
    @Rule({"ENB-20", "ENB-106"})
    void an_event_that_the_table_does_not_have_is_refused_and_the_rest_of_the_mask_with_it() {
        Connection connection = connected(client, new ConnectionTable(WSK_EVENT_RECEIVE));
        refused(
                WskStatus.INVALID_PARAMETER,
                "ENB-106",
                () -> connection.socket().enable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT));
        assertThat(connection.socket().enabledEvents()).isZero();
    }

    @Test
    @Rule("ENB-21")
    void data_that_came_before_the_enable_is_indicated_after_it() {
        Connection connection = connected();
        connection.peer().send("early");
        settle();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        until(() -> connection.handler().text().equals("early"), "the data is indicated");
    }

    @Test
    @Rule("ENB-21")
    void a_connection_that_came_before_the_enable_is_accepted_after_it() {
        Listener listener = listening();
        net.connect(listener.socket().localAddress());
        settle();
        listener.socket().enable(ListenEvent.ACCEPT);
        until(() -> listener.handler().accept.count() == 1, "accept is called");
    }

    @Test
    @Rule("ENB-21")
    void datagrams_that_came_before_the_enable_are_indicated_after_it() {
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        peer.send("one", datagrams.socket().localAddress());
        peer.send("two", datagrams.socket().localAddress());
        settle();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        until(() -> datagrams.handler().texts().equals(List.of("one", "two")), "the datagrams are indicated");
    }
}
