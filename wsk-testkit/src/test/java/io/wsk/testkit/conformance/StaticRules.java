package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Static callbacks (5.7). */
public abstract class StaticRules extends ConformanceSuite {
    @Test
    @Rule({"ENB-02", "ENB-70", "ENB-76"})
    void a_listener_accepts_as_soon_as_it_is_bound() {
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT);
        Listener listener = listening();
        assertThat(acceptedBy(listener).socket().enabledEvents()).isZero();
    }

    @Test
    @Rule({"ENB-02", "ENB-70", "ENB-76"})
    void a_connection_receives_as_soon_as_it_is_connected() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        Connection connection = connected();
        connection.peer().send("static");
        until(() -> connection.handler().text().equals("static"), "the data is indicated");
    }

    @Test
    @Rule({"ENB-02", "ENB-70", "ENB-76"})
    void a_datagram_socket_receives_as_soon_as_it_is_bound() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE_FROM);
        Datagrams datagrams = datagrams();
        net.datagramPeer().send("static", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().equals(List.of("static")), "the datagram is indicated");
    }

    @Test
    @Rule("ENB-73")
    void each_socket_gets_the_part_of_the_mask_that_fits_its_category() {
        client.setStaticEventCallbacks(0x140 | WSK_EVENT_ACCEPT);
        assertThat(connected().socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(datagrams().socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE_FROM);
        assertThat(listening().socket().enabledEvents()).isEqualTo(WSK_EVENT_ACCEPT);
    }

    @Test
    @Rule({"ENB-71", "ENB-80", "AMB-07", "CLC-05", "CLC-17"})
    void the_control_is_refused_once_a_socket_was_created() {
        WskBasicSocket socket = client.basicSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-71", () -> client.setStaticEventCallbacks(WSK_EVENT_RECEIVE));
        assertThat(client.staticEventCallbacks()).isZero();
        socket.close();
    }

    @Test
    @Rule({"ENB-71", "AMB-08"})
    void the_control_is_refused_also_when_the_only_socket_is_closed_again() {
        WskBasicSocket socket = client.basicSocket(StandardProtocolFamily.INET);
        socket.close();
        until(socket::isClosed, "the socket is closed");
        refused(WskStatus.INVALID_DEVICE_STATE, "ENB-71", () -> client.setStaticEventCallbacks(WSK_EVENT_RECEIVE));
    }

    @Test
    @Rule({"ENB-74", "ENB-80", "ENB-100"})
    void a_static_event_of_a_connection_is_not_disabled() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        Connection connection = connected();
        refused(
                WskStatus.INVALID_PARAMETER,
                "ENB-100",
                () -> connection.socket().disable(ConnectionEvent.RECEIVE));
        connection.peer().send("still on");
        until(() -> connection.handler().text().equals("still on"), "the data is indicated");
    }

    @Test
    @Rule({"ENB-74", "ENB-80", "ENB-100"})
    void static_events_of_the_other_categories_are_not_disabled() {
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE_FROM);
        Listener listener = listening();
        Datagrams datagrams = datagrams();
        refused(WskStatus.INVALID_PARAMETER, "ENB-100", () -> listener.socket().disable(ListenEvent.ACCEPT));
        refused(WskStatus.INVALID_PARAMETER, "ENB-100", () -> datagrams.socket().disable(DatagramEvent.RECEIVE_FROM));
        assertThat(acceptedBy(listener).socket().isClosed()).isFalse();
        net.datagramPeer().send("still on", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().equals(List.of("still on")), "the datagram is indicated");
    }

    @Test
    @Rule({"ENB-74", "ENB-104"})
    void enabling_a_static_event_changes_nothing_and_does_not_make_it_one_that_can_be_disabled() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        refused(
                WskStatus.INVALID_PARAMETER,
                "ENB-100",
                () -> connection.socket().disable(ConnectionEvent.RECEIVE));
    }

    @Test
    @Rule("ENB-74")
    void the_other_events_of_a_socket_with_static_ones_are_switched_as_usual() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        assertThat(connection.socket().disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        connection.peer().end();
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-77", "AMB-16"})
    void refused_datagrams_are_discarded_and_the_static_callback_stays_on() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE_FROM);
        Datagrams datagrams = datagrams();
        datagrams.handler().receiveFrom.answers(call -> ReceiveFromVerdict.REFUSED);
        DatagramPeer peer = net.datagramPeer();
        peer.send("refused", datagrams.socket().localAddress());
        until(() -> datagrams.handler().receiveFrom.returned() == 1, "the datagram is refused");
        peer.send("next", datagrams.socket().localAddress());
        until(() -> datagrams.handler().receiveFrom.count() == 2, "the next one is indicated");
        settle();
        assertThat(datagrams.handler().texts()).containsExactly("refused", "next");
    }

    @Test
    @Rule("ENB-77")
    void the_same_refusal_switches_a_callback_off_that_was_enabled_with_the_option() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        datagrams.handler().receiveFrom.answers(call -> ReceiveFromVerdict.REFUSED);
        DatagramPeer peer = net.datagramPeer();
        peer.send("refused", datagrams.socket().localAddress());
        until(() -> datagrams.handler().receiveFrom.returned() == 1, "the datagram is refused");
        peer.send("next", datagrams.socket().localAddress());
        settle();
        assertThat(datagrams.socket().enabledEvents()).isZero();
        assertThat(datagrams.handler().texts()).containsExactly("refused");
    }

    @Test
    @Rule("ENB-78")
    void the_static_mask_of_one_client_is_not_that_of_another() {
        WskClient other = net.client();
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        assertThat(other.staticEventCallbacks()).isZero();
        Connection ofOther = connected(other, ConnectionTable.ALL);
        ofOther.peer().send("unheard");
        settle();
        assertThat(ofOther.handler().receive.calls()).isEmpty();
    }

    @Test
    @Rule("ENB-79")
    void a_static_event_that_the_table_does_not_have_is_off_and_its_data_waits() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        Connection connection = connected(client, new ConnectionTable(WSK_EVENT_DISCONNECT));
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_DISCONNECT);
        connection.peer().send("unheard");
        connection.peer().end();
        until(() -> connection.handler().disconnect.count() == 1, "the disconnect is indicated");
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(connection.socket().isClosed()).isFalse();
    }

    @Test
    @Rule("ENB-107")
    void a_static_mask_cannot_disable() {
        refused(
                WskStatus.INVALID_PARAMETER,
                "ENB-107",
                () -> client.setStaticEventCallbacks(WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE));
        assertThat(client.staticEventCallbacks()).isZero();
    }

    @Test
    @Rule("AMB-40")
    void static_events_are_on_for_a_socket_from_an_accept_request() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        Listener listener = listening();
        ConnectionHandler handler = new ConnectionHandler();
        WskIrp irp = WskIrp.create();
        listener.socket().accept(handler, ConnectionTable.ALL, irp);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(((WskConnectionSocket) irp.socket()).enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        peer.send("static");
        until(() -> handler.text().equals("static"), "the data is indicated");
    }

    @Test
    @Rule("AMB-48")
    void repeated_controls_before_the_first_socket_add_up() {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        client.setStaticEventCallbacks(WSK_EVENT_DISCONNECT);
        assertThat(connected().socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    }
}
