package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The disconnect callback (4.6): graceful and abortive, once, and where it stands among the data. */
public abstract class DisconnectRules extends ConformanceSuite {
    private Connection watching() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        return connection;
    }

    private void untilDisconnected(Connection connection, WskDisconnectKind kind) {
        until(() -> connection.handler().disconnect.returned() == 1, "the disconnect is indicated");
        assertThat(connection.handler().disconnect.last().kind()).isEqualTo(kind);
        assertThat(connection.handler().disconnect.last().socket()).isSameAs(connection.socket());
    }

    private void staysTheOnlyOne(Connection connection) {
        assertThat(connection.socket().disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        settle();
        assertThat(connection.handler().disconnect.count()).isEqualTo(1);
    }

    private String received(Connection connection, int most) {
        ByteBuffer target = ByteBuffer.allocate(most);
        WskIrp irp = WskIrp.create();
        connection.socket().receive(target, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return new String(target.array(), 0, (int) irp.information(), UTF_8);
    }

    // ---- graceful

    @Test
    @Rule({"DSE-01", "DSE-02", "DSE-03", "AMB-11"})
    void a_graceful_disconnect_follows_all_the_data_and_is_indicated_once() {
        Connection connection = watching();
        String text = "data".repeat(50_000);
        connection.peer().send(text);
        connection.peer().end();
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
        assertThat(connection.handler().text()).isEqualTo(text);
        staysTheOnlyOne(connection);
    }

    @Test
    @Rule("DSE-03")
    void after_a_graceful_disconnect_of_the_peer_this_side_can_still_send() {
        Connection connection = watching();
        connection.peer().end();
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
        connection.socket().send(ByteBuffer.wrap("still".getBytes(UTF_8)));
        connection.socket().disconnect(WskDisconnectKind.GRACEFUL);
        until(() -> connection.peer().received().equals("still"), "the peer receives");
        until(() -> connection.peer().hasEnded(), "the peer sees the end");
    }

    @Test
    @Rule({"DSE-03", "RCV-08"})
    void after_a_graceful_disconnect_a_receive_completes_with_nothing() {
        Connection connection = watching();
        connection.peer().end();
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
        assertThat(received(connection, 10)).isEmpty();
    }

    @Test
    @Rule({"AMB-12", "RCE-06"})
    void a_graceful_disconnect_is_indicated_at_once_while_receive_is_suspended_and_the_data_stays_readable() {
        Connection connection = watching();
        connection.handler().receive.answers(call -> ReceiveVerdict.REFUSED);
        connection.peer().send("refused");
        connection.peer().end();
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
        assertThat(received(connection, 20)).isEqualTo("refused");
        staysTheOnlyOne(connection);
    }

    @Test
    @Rule("AMB-12")
    void a_graceful_disconnect_is_indicated_at_once_while_receive_is_off_and_the_data_comes_with_the_enable() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        connection.peer().send("held");
        connection.peer().end();
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
        assertThat(connection.handler().receive.calls()).isEmpty();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        until(() -> connection.handler().text().equals("held"), "the data is indicated");
        staysTheOnlyOne(connection);
    }

    // ---- abortive

    @Test
    @Rule({"DSE-01", "DSE-02", "DSE-04"})
    void an_abortive_disconnect_is_indicated_once_and_ends_sending_and_receiving() {
        Connection connection = watching();
        connection.peer().reset();
        untilDisconnected(connection, WskDisconnectKind.ABORTIVE);
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "AMB-02",
                () -> connection.socket().send(ByteBuffer.wrap(new byte[1])));
        WskIrp irp = WskIrp.create();
        connection.socket().receive(ByteBuffer.allocate(1), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(connection.handler().receive.calls()).isEmpty();
        staysTheOnlyOne(connection);
    }

    @Test
    @Rule("AMB-11")
    void an_abortive_disconnect_does_not_wait_for_data_that_is_held() {
        Connection connection = watching();
        connection.handler().receive.answers(call -> ReceiveVerdict.REFUSED);
        connection.peer().send("refused");
        until(() -> connection.handler().receive.returned() == 1, "the callback has refused");
        connection.peer().reset();
        untilDisconnected(connection, WskDisconnectKind.ABORTIVE);
    }

    @Test
    @Rule({"DSE-02", "DSE-04"})
    void a_reset_after_a_graceful_disconnect_is_not_a_second_one() {
        Connection connection = watching();
        connection.peer().end();
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
        connection.peer().reset();
        settle();
        assertThat(connection.handler().disconnect.count()).isEqualTo(1);
    }

    // ---- whose it is

    @Test
    @Rule({"DSE-02", "DSC-09"})
    void a_disconnect_of_this_side_is_not_indicated() {
        for (WskDisconnectKind kind : WskDisconnectKind.values()) {
            Connection connection = watching();
            connection.socket().disconnect(kind);
            settle();
            assertThat(connection.handler().disconnect.calls()).as(kind.name()).isEmpty();
        }
    }

    @Test
    @Rule("DSE-02")
    void without_the_callback_on_a_disconnect_waits_for_it() {
        Connection connection = connected();
        connection.peer().end();
        settle();
        assertThat(connection.handler().disconnect.calls()).isEmpty();
        connection.socket().enable(ConnectionEvent.DISCONNECT);
        untilDisconnected(connection, WskDisconnectKind.GRACEFUL);
    }

    @Test
    @Rule({"DSE-05", "GLA-02"})
    void it_keeps_its_addresses_until_then() {
        keepsItsAddresses(connection -> connection.peer().end());
        keepsItsAddresses(connection -> connection.peer().reset());
        keepsItsAddresses(connection -> connection.socket().disconnect(WskDisconnectKind.ABORTIVE));
    }

    private void keepsItsAddresses(Consumer<Connection> end) {
        Connection connection = watching();
        SocketAddress local = connection.socket().localAddress();
        SocketAddress remote = connection.socket().remoteAddress();
        String name = connection.socket().toString();
        end.accept(connection);
        settle();
        assertThat(connection.socket().localAddress()).isEqualTo(local);
        assertThat(connection.socket().remoteAddress()).isEqualTo(remote);
        assertThat(connection.socket().toString()).startsWith(name);
    }

    @Test
    @Rule("DSE-05")
    void the_socket_stays_until_the_application_closes_it() {
        for (boolean graceful : new boolean[] {true, false}) {
            Connection connection = watching();
            if (graceful) {
                connection.peer().end();
            } else {
                connection.peer().reset();
            }
            until(() -> connection.handler().disconnect.returned() == 1, "the disconnect is indicated");
            settle();
            assertThat(connection.socket().isClosed()).isFalse();
            assertThat(client.sockets()).contains(connection.socket());
            assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
            WskIrp closing = WskIrp.create();
            connection.socket().closeSocket(closing);
            assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
            assertThat(client.sockets()).doesNotContain(connection.socket());
        }
    }
}
