package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskClientDispatch;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.dispatch.WskStreamDispatch;
import io.wsk.runtime.option.WskSocketOptions;
import java.lang.reflect.Method;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the application: what is in them, and what may be left out (2.3). */
public abstract class DispatchTableRules extends ConformanceSuite {
    private static Set<String> callbacks(Class<?> table) {
        return Arrays.stream(table.getMethods())
                .map(Method::getName)
                .filter(name -> name.endsWith("Event"))
                .collect(Collectors.toSet());
    }

    @Test
    @Rule("CAT-30")
    void each_table_has_the_callbacks_of_its_category() {
        String dead = "socketDeadEvent"; // every socket's, see decisions.tsv
        assertThat(callbacks(WskClientDispatch.class)).containsExactly("clientEvent");
        assertThat(callbacks(WskListenDispatch.class))
                .containsExactlyInAnyOrder("acceptEvent", "inspectEvent", "abortEvent", dead);
        assertThat(callbacks(WskDatagramDispatch.class)).containsExactlyInAnyOrder("receiveFromEvent", dead);
        assertThat(callbacks(WskConnectionDispatch.class))
                .containsExactlyInAnyOrder("receiveEvent", "disconnectEvent", "sendBacklogEvent", dead);
        assertThat(WskListenDispatch.class).isAssignableFrom(WskStreamDispatch.class);
        assertThat(WskConnectionDispatch.class).isAssignableFrom(WskStreamDispatch.class);
    }

    // ---- no table

    @Test
    @Rule({"CAT-31", "LIF-06"})
    void a_listener_without_a_table_accepts_by_request_and_can_enable_nothing() {
        WskListenSocket socket = client.listenSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        assertAcceptsByRequestOnly(socket);
    }

    private void assertAcceptsByRequestOnly(WskListenSocket socket) {
        refused(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(ListenEvent.ACCEPT));
        WskIrp irp = WskIrp.create();
        socket.accept(irp);
        StreamPeer peer = net.connect(socket.localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertReceivesByRequestOnly((WskConnectionSocket) irp.socket(), peer);
    }

    private void assertReceivesByRequestOnly(WskConnectionSocket socket, StreamPeer peer) {
        for (ConnectionEvent event : ConnectionEvent.values()) {
            refused(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(event));
        }
        peer.send("heard");
        ByteBuffer target = ByteBuffer.allocate(5);
        while (target.hasRemaining()) {
            WskIrp irp = WskIrp.create();
            socket.receive(target, irp);
            assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        }
        assertThat(new String(target.array(), UTF_8)).isEqualTo("heard");
    }

    @Test
    @Rule({"CAT-31", "LIF-06"})
    void a_connection_without_a_table_receives_by_request_and_can_enable_nothing() {
        StreamServer server = net.server();
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        socket.connect(server.address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertReceivesByRequestOnly(socket, server.accept());
    }

    @Test
    @Rule("CAT-31")
    void a_socket_from_socket_connect_without_a_table_receives_by_request_and_can_enable_nothing() {
        StreamServer server = net.server();
        WskIrp irp = WskIrp.create();
        client.socketConnect(net.anyPort(), server.address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertReceivesByRequestOnly((WskConnectionSocket) irp.socket(), server.accept());
    }

    @Test
    @Rule({"CAT-31", "LIF-06"})
    void a_datagram_socket_without_a_table_receives_by_request_and_can_enable_nothing() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        refused(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(DatagramEvent.RECEIVE_FROM));
        net.datagramPeer().send("heard", socket.localAddress());
        ByteBuffer target = ByteBuffer.allocate(5);
        WskIrp irp = WskIrp.create();
        socket.receiveFrom(target, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(new String(target.array(), UTF_8)).isEqualTo("heard");
    }

    @Test
    @Rule({"CAT-31", "LIF-06"})
    void a_stream_socket_without_a_table_accepts_by_request_and_can_enable_nothing() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        socket.listen();
        assertAcceptsByRequestOnly(socket);
    }

    @Test
    @Rule({"CAT-31", "LIF-06"})
    void a_stream_socket_without_a_table_receives_by_request_and_can_enable_nothing() {
        StreamServer server = net.server();
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        socket.connect(server.address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertReceivesByRequestOnly(socket, server.accept());
    }

    // ---- entries left out

    @Test
    @Rule("CAT-32")
    void a_table_may_lack_callbacks_that_are_never_enabled() {
        Connection connection = connected(client, new ConnectionTable(WSK_EVENT_RECEIVE));
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().send("heard");
        until(() -> connection.handler().text().equals("heard"), "the data is indicated");
        connection.peer().end();
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
        assertThat(connection.handler().dead.calls()).isEmpty();
    }

    @Test
    @Rule("CAT-33")
    void without_inspect_and_abort_a_listener_works_while_the_mode_is_off() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        assertThat(acceptedBy(listener).socket().isClosed()).isFalse();
    }

    @Test
    @Rule("CAT-33")
    void without_inspect_and_abort_the_mode_cannot_be_turned_on() {
        WskListenSocket socket =
                client.listenSocket(StandardProtocolFamily.INET, new ListenHandler(), ListenTable.ACCEPT);
        refused(
                WskStatus.INVALID_PARAMETER,
                "AMB-57",
                () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        assertThat(socket.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isFalse();
    }

    // ---- the right table

    private static List<Class<?>> tablesOf(String method) {
        return Arrays.stream(WskClient.class.getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(overload -> Arrays.stream(overload.getParameterTypes()))
                .filter(parameter -> parameter.getSimpleName().endsWith("Dispatch"))
                .collect(Collectors.toList());
    }

    @Test
    @Rule("CAT-34")
    void what_makes_a_socket_takes_the_table_of_its_category_and_no_other() {
        assertThat(tablesOf("listenSocket")).containsExactly(WskListenDispatch.class);
        assertThat(tablesOf("connectionSocket")).containsExactly(WskConnectionDispatch.class);
        assertThat(tablesOf("socketConnect")).containsExactly(WskConnectionDispatch.class);
        assertThat(tablesOf("datagramSocket")).containsExactly(WskDatagramDispatch.class);
        assertThat(tablesOf("streamSocket")).containsExactly(WskStreamDispatch.class);
        assertThat(tablesOf("basicSocket")).isEmpty();
    }

    @Test
    @Rule("CAT-35")
    void an_accept_request_gives_the_accepted_socket_its_table() {
        Listener listener = listening();
        ConnectionHandler handler = new ConnectionHandler();
        WskIrp irp = WskIrp.create();
        listener.socket().accept(handler, new ConnectionTable(WSK_EVENT_RECEIVE), irp);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertHasTableWithReceiveOnly((WskConnectionSocket) irp.socket(), handler, peer);
    }

    @Test
    @Rule("CAT-35")
    void the_accept_callback_gives_the_accepted_socket_its_table() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        ConnectionTable table = new ConnectionTable(WSK_EVENT_RECEIVE);
        listener.handler().accept.answers(call -> listener.handler().accepts(call, new ConnectionHandler(), table));
        Connection accepted = acceptedBy(listener);
        assertHasTableWithReceiveOnly(accepted.socket(), accepted.handler(), accepted.peer());
    }

    private void assertHasTableWithReceiveOnly(WskConnectionSocket socket, ConnectionHandler handler, StreamPeer peer) {
        refused(WskStatus.INVALID_PARAMETER, "ENB-106", () -> socket.enable(ConnectionEvent.DISCONNECT));
        socket.enable(ConnectionEvent.RECEIVE);
        peer.send("heard");
        until(() -> handler.text().equals("heard"), "the data is indicated");
    }
}
