package io.wsk.sample.endtoend;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import java.net.StandardProtocolFamily;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request to switch events that the rules forbid changes nothing and says which rule it was. */
@Timeout(60)
class EventRequestTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private WskClient client;
    private WskListenSocket listener;
    private WskConnectionSocket connection;

    @BeforeEach
    void connect() throws Exception {
        client = net.client();
        RecordingListener recording = new RecordingListener();
        listener = recording.on(client);
        Peer peer = net.peer(listener);
        connection = recording.next().socket();
        assertThat(connection.remoteAddress()).isEqualTo(peer.localAddress());
    }

    @Test
    void a_flag_of_another_category_is_refused() {
        assertRefused(listener, WSK_EVENT_RECEIVE_FROM, WskStatus.INVALID_PARAMETER, "ENB-95");
        assertRefused(connection, WSK_EVENT_ACCEPT, WskStatus.INVALID_PARAMETER, "ENB-95");
        assertRefused(connection, WSK_EVENT_RECEIVE | 1, WskStatus.INVALID_PARAMETER, "ENB-95");
        assertRefused(boundDatagram(), WSK_EVENT_RECEIVE, WskStatus.INVALID_PARAMETER, "ENB-95");
    }

    @Test
    void a_request_without_an_event_is_refused() {
        assertRefused(connection, 0, WskStatus.INVALID_PARAMETER, "ENB-96");
        assertRefused(connection, WSK_EVENT_DISABLE, WskStatus.INVALID_PARAMETER, "ENB-96");
    }

    @Test
    void only_one_event_is_disabled_at_a_time() {
        assertRefused(
                connection,
                WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT,
                WskStatus.INVALID_PARAMETER,
                "ENB-97");
    }

    @Test
    void events_are_not_switched_before_the_socket_is_bound_or_connected() {
        WskListenSocket unbound =
                client.listenSocket(StandardProtocolFamily.INET, new EchoListener(), EchoListenerDispatch.TABLE);
        WskConnectionSocket unconnected = client.connectionSocket(
                StandardProtocolFamily.INET, new RecordingConnection(), RecordingConnectionDispatch.TABLE);
        unconnected.bind(Loopback.anyPort());

        assertRefused(unbound, WSK_EVENT_ACCEPT, WskStatus.INVALID_DEVICE_STATE, "ENB-14");
        assertRefused(unconnected, WSK_EVENT_RECEIVE, WskStatus.INVALID_DEVICE_STATE, "ENB-15");
        assertRefused(unconnected, WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE, WskStatus.INVALID_DEVICE_STATE, "ENB-15");
    }

    @Test
    void an_inherited_event_is_not_disabled_on_the_listener() {
        assertRefused(listener, WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE, WskStatus.INVALID_PARAMETER, "ENB-99");
    }

    @Test
    void the_events_of_an_unknown_interface_are_not_supported() {
        NpiId unknown = new NpiId(new UUID(1, 2));
        WskException refused = catchThrowableOfType(
                WskException.class,
                () -> assertThat(connection.setEventCallbacks(unknown, WSK_EVENT_RECEIVE))
                        .isNotNull());

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.NOT_SUPPORTED);
        assertThat(refused.rule()).isEqualTo("ENB-101");
    }

    @Test
    void an_enable_completes_the_irp_that_it_is_given() throws Exception {
        WskIrp irp = WskIrp.create();

        assertThat(connection.setEventCallbacks(NpiId.WSK, WSK_EVENT_RECEIVE, irp))
                .isEqualTo(WskStatus.SUCCESS);

        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS); // ENB-103
    }

    @Test
    void a_refusal_goes_to_the_irp_and_is_not_thrown() throws Exception {
        WskIrp irp = WskIrp.create();

        assertThat(connection.setEventCallbacks(NpiId.WSK, 0, irp)).isEqualTo(WskStatus.INVALID_PARAMETER);

        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    @Test
    void switching_to_what_is_already_so_succeeds() {
        assertThat(connection.setEventCallbacks(NpiId.WSK, WSK_EVENT_RECEIVE)).isEqualTo(WskStatus.SUCCESS); // ENB-104
        assertThat(connection.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | WSK_EVENT_SEND_BACKLOG))
                .isEqualTo(WskStatus.SUCCESS); // ENB-105
    }

    @Test
    void an_event_that_the_table_does_not_have_is_not_enabled() {
        WskDatagramSocket withoutTable = client.datagramSocket(StandardProtocolFamily.INET);
        withoutTable.bind(Loopback.anyPort());

        assertRefused(connection, WSK_EVENT_SEND_BACKLOG, WskStatus.INVALID_PARAMETER, "ENB-106");
        assertRefused(withoutTable, WSK_EVENT_RECEIVE_FROM, WskStatus.INVALID_PARAMETER, "ENB-106");
    }

    @Test
    void a_basic_socket_has_no_events() {
        WskSocket basic = client.basicSocket(StandardProtocolFamily.INET);

        assertRefused(basic, WSK_EVENT_RECEIVE, WskStatus.INVALID_PARAMETER, "ENB-107");
        assertThat(basic.category()).isEmpty();
    }

    private WskDatagramSocket boundDatagram() {
        return client.bindDatagram(
                new DatagramTest.EchoDatagrams(), DatagramTest_EchoDatagramsDispatch.TABLE, Loopback.anyPort());
    }

    /** The exception names the rule that forbids it, or the one that fixes the status. */
    private static void assertRefused(WskSocket socket, int mask, WskStatus status, String rule) {
        WskException refused = catchThrowableOfType(
                WskException.class,
                () -> assertThat(socket.setEventCallbacks(NpiId.WSK, mask)).isNotNull());

        assertThat(refused).as("mask 0x%X on %s", mask, socket).isNotNull();
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.remedy()).isNotBlank();
    }
}
