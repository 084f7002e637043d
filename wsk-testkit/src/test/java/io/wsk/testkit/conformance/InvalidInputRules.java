package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Invalid requests of the event option (5.9): the refusal names status, rule and remedy, and nothing is changed. */
public abstract class InvalidInputRules extends ConformanceSuite {
    private static void refusedOn(WskSocket socket, WskStatus status, String rule, int mask) {
        int before = socket.enabledEvents();
        refused(status, rule, () -> socket.setEventCallbacks(NpiId.WSK, mask));
        assertThat(socket.enabledEvents()).isEqualTo(before);
    }

    @Test
    @Rule("ENB-95")
    void a_flag_of_another_category_is_refused_and_the_rest_of_the_mask_with_it() {
        refusedOn(
                connected().socket(),
                WskStatus.INVALID_PARAMETER,
                "ENB-95",
                WSK_EVENT_RECEIVE | WSK_EVENT_RECEIVE_FROM);
        refusedOn(connected().socket(), WskStatus.INVALID_PARAMETER, "ENB-95", WSK_EVENT_RECEIVE | WSK_EVENT_ACCEPT);
        refusedOn(
                datagrams().socket(),
                WskStatus.INVALID_PARAMETER,
                "ENB-95",
                WSK_EVENT_RECEIVE_FROM | WSK_EVENT_RECEIVE);
        refusedOn(
                listening().socket(), WskStatus.INVALID_PARAMETER, "ENB-95", WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE_FROM);
    }

    @Test
    @Rule("ENB-95")
    void a_bit_that_is_no_event_flag_is_refused() {
        refusedOn(connected().socket(), WskStatus.INVALID_PARAMETER, "ENB-95", WSK_EVENT_RECEIVE | 1);
    }

    @Test
    @Rule("ENB-96")
    void an_empty_mask_is_refused() {
        refusedOn(connected().socket(), WskStatus.INVALID_PARAMETER, "ENB-96", 0);
    }

    @Test
    @Rule("ENB-96")
    void the_disable_flag_alone_is_refused() {
        refusedOn(connected().socket(), WskStatus.INVALID_PARAMETER, "ENB-96", WSK_EVENT_DISABLE);
    }

    @Test
    @Rule({"ENB-22", "ENB-97"})
    void a_disable_of_several_events_is_refused() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        refusedOn(
                connection.socket(),
                WskStatus.INVALID_PARAMETER,
                "ENB-97",
                WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        connection.peer().send("still on");
        until(() -> connection.handler().text().equals("still on"), "the data is indicated");
    }

    @Test
    @Rule("ENB-99")
    void a_connection_event_that_was_never_enabled_on_the_listener_is_not_disabled_there_either() {
        for (ConnectionEvent event : ConnectionEvent.values()) {
            refusedOn(listening().socket(), WskStatus.INVALID_PARAMETER, "ENB-99", WSK_EVENT_DISABLE | event.flag());
        }
    }

    @Test
    @Rule({"ENB-06", "ENB-90", "ENB-101"})
    void an_unknown_interface_is_not_supported() {
        Connection connection = connected();
        NpiId unknown = new NpiId(new UUID(1, 2));
        refused(
                WskStatus.NOT_SUPPORTED,
                "ENB-101",
                () -> connection.socket().setEventCallbacks(unknown, WSK_EVENT_RECEIVE));
        assertThat(connection.socket().enabledEvents()).isZero();
    }

    @Test
    @Rule({"ENB-18", "ENB-103"})
    void an_irp_given_with_an_enable_completes_with_the_inline_result() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().setEventCallbacks(NpiId.WSK, WSK_EVENT_RECEIVE, irp))
                .isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule({"ENB-96", "ENB-97"})
    void with_an_irp_a_refusal_goes_to_the_irp_and_nothing_is_thrown() {
        Connection connection = connected();
        for (int mask : new int[] {0, WSK_EVENT_DISABLE | WSK_EVENTS_CONNECTION}) {
            WskIrp irp = WskIrp.create();
            assertThat(connection.socket().setEventCallbacks(NpiId.WSK, mask, irp))
                    .isEqualTo(WskStatus.INVALID_PARAMETER);
            assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_PARAMETER);
        }
    }

    @Test
    @Rule("ENB-104")
    void enabling_what_is_on_changes_nothing() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.socket().enable(ConnectionEvent.RECEIVE);
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().enabledEvents()).isZero();
    }

    @Test
    @Rule("ENB-105")
    void disabling_what_is_off_succeeds_at_once() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE, irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(listening().socket().disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(datagrams().socket().disable(DatagramEvent.RECEIVE_FROM)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule("ENB-106")
    void a_callback_that_the_table_does_not_have_is_not_enabled() {
        WskListenSocket listener =
                client.listenSocket(StandardProtocolFamily.INET, new ListenHandler(), new ListenTable(0, false));
        WskDatagramSocket datagrams =
                client.datagramSocket(StandardProtocolFamily.INET, new DatagramHandler(), new DatagramTable(0));
        listener.bind(net.anyPort());
        datagrams.bind(net.anyPort());
        refusedOn(listener, WskStatus.INVALID_PARAMETER, "ENB-106", WSK_EVENT_ACCEPT);
        refusedOn(datagrams, WskStatus.INVALID_PARAMETER, "ENB-106", WSK_EVENT_RECEIVE_FROM);
    }

    @Test
    @Rule({"ENB-12", "ENB-107"})
    void a_basic_socket_has_no_standard_events() {
        WskBasicSocket socket = client.basicSocket(StandardProtocolFamily.INET);
        refusedOn(socket, WskStatus.INVALID_PARAMETER, "ENB-107", WSK_EVENT_RECEIVE);
        refusedOn(socket, WskStatus.INVALID_PARAMETER, "ENB-107", WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE);
    }

    @Test
    @Rule("ENB-108")
    void a_dead_socket_answers_that_it_was_closed_by_force() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.handler().receive.answers(call -> {
            throw new IllegalStateException("a handler that fails costs its own socket");
        });
        connection.peer().send("a");
        until(connection.socket()::isClosed, "the runtime has closed the socket");
        refusedOn(connection.socket(), WskStatus.FILE_FORCED_CLOSED, "IRP-20", WSK_EVENT_DISCONNECT);
        refusedOn(connection.socket(), WskStatus.FILE_FORCED_CLOSED, "IRP-20", WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE);
    }
}
