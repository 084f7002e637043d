package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code WskSocket} (7.2). */
public abstract class SocketRules extends RequestSuite {
    private List<WskSocket> oneOfEachCategory() {
        return List.of(
                client.basicSocket(StandardProtocolFamily.INET),
                client.listenSocket(StandardProtocolFamily.INET, new ListenHandler(), ListenTable.CONDITIONAL),
                client.connectionSocket(StandardProtocolFamily.INET, new ConnectionHandler(), ConnectionTable.ALL),
                client.datagramSocket(StandardProtocolFamily.INET, new DatagramHandler(), DatagramTable.ALL),
                client.streamSocket(StandardProtocolFamily.INET, new StreamHandler(), StreamTable.ALL));
    }

    @Test
    void the_socket_itself_is_what_the_creation_returns() { // SOC-01, see decisions.tsv
        List<WskSocket> sockets = oneOfEachCategory();
        assertThat(client.sockets()).containsExactlyInAnyOrderElementsOf(sockets);
    }

    @Test
    @Rule("SOC-02")
    void all_callbacks_of_a_new_socket_are_off() {
        assertThat(oneOfEachCategory())
                .allSatisfy(socket -> assertThat(socket.enabledEvents()).isZero());
    }

    @Test
    @Rule("SOC-02")
    void nothing_happens_on_a_new_socket_until_its_callbacks_are_enabled() {
        Listener listener = listening();
        Connection connection = connected();
        Datagrams datagrams = datagrams();
        net.connect(listener.socket().localAddress());
        connection.peer().send("waits");
        net.datagramPeer().send("waits", datagrams.socket().localAddress());
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        assertThat(connection.handler().receive.calls()).isEmpty();
        assertThat(datagrams.handler().receiveFrom.calls()).isEmpty();
        listener.socket().enable(ListenEvent.ACCEPT);
        connection.socket().enable(ConnectionEvent.RECEIVE);
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        until(() -> listener.handler().accept.count() == 1, "the connection is accepted");
        until(() -> connection.handler().text().equals("waits"), "the data is indicated");
        until(() -> datagrams.handler().texts().equals(List.of("waits")), "the datagram is indicated");
    }

    @Test
    @Rule("SOC-02")
    void the_static_ones_of_its_category_are_on() {
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE | WSK_EVENT_RECEIVE_FROM);
        assertThat(listening().socket().enabledEvents()).isEqualTo(WSK_EVENT_ACCEPT);
        assertThat(datagrams().socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE_FROM);
        assertThat(connected().socket().enabledEvents() & WSK_EVENTS_CONNECTION).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(client.basicSocket(StandardProtocolFamily.INET).enabledEvents())
                .isZero();
    }
}
