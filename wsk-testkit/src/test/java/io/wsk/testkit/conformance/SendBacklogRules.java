package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The send-backlog callback (4.7). The peer reads nothing and the send buffer is small, so a large send is cut short, and the
 * ideal falls from the low water to what such a buffer is worth.
 */
public abstract class SendBacklogRules extends ConformanceSuite {
    private static final int SMALL_BUFFER = 8_192;
    private static final int MUCH = 1 << 20;

    private Connection accepted() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        StreamPeer peer = net.connectWithSmallWindow(listener.socket().localAddress());
        until(() -> listener.handler().accepted().size() == 1, "the connection is accepted");
        ListenHandler.Connected connected = listener.handler().accepted().get(0);
        connected.socket().setOption(StandardSocketOptions.SO_SNDBUF, SMALL_BUFFER);
        return new Connection(connected.socket(), connected.handler(), peer);
    }

    private void fill(Connection connection) {
        connection.socket().send(ByteBuffer.allocate(MUCH));
        settle();
        assertThat(connection.socket().sendBacklog()).isPositive();
    }

    private static List<Long> told(Connection connection) {
        return connection.handler().sendBacklog.calls().stream()
                .map(ConnectionHandler.BacklogChanged::idealBacklogSize)
                .toList();
    }

    @Test
    @Rule({"SBE-01", "SBE-02", "SBE-03", "CTL-60"})
    void a_change_is_told_once_with_the_value_that_the_query_gives() {
        Connection connection = accepted();
        long before = connection.socket().idealSendBacklog();
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        fill(connection);
        until(() -> connection.handler().sendBacklog.returned() == 1, "the change is told");
        long after = connection.socket().idealSendBacklog();
        assertThat(after).isPositive().isNotEqualTo(before);
        settle();
        assertThat(told(connection)).containsExactly(after);
        assertThat(connection.handler().sendBacklog.last().socket()).isSameAs(connection.socket());
    }

    @Test
    @Rule({"SBE-02", "AMB-35"})
    void enabling_it_tells_nothing_by_itself() {
        Connection connection = accepted();
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        settle();
        connection.socket().send(ByteBuffer.allocate(10));
        settle();
        assertThat(told(connection)).isEmpty();
    }

    @Test
    @Rule({"SBE-02", "AMB-35"})
    void a_change_while_it_is_off_is_not_told_later() {
        Connection connection = accepted();
        long before = connection.socket().idealSendBacklog();
        fill(connection);
        until(() -> connection.socket().idealSendBacklog() != before, "the ideal has changed");
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        settle();
        assertThat(told(connection)).isEmpty();
    }

    @Test
    @Rule("SBE-02")
    void it_is_not_called_after_a_completed_disable() {
        Connection connection = accepted();
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        assertThat(connection.socket().disable(ConnectionEvent.SEND_BACKLOG)).isEqualTo(WskStatus.SUCCESS);
        fill(connection);
        assertThat(told(connection)).isEmpty();
    }

    @Test
    @Rule({"SBE-02", "AMB-10"})
    void it_is_not_nested_in_the_callback_whose_send_changes_it() {
        Connection connection = accepted();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.SEND_BACKLOG);
        CompletableFuture<Long> sent = connection.handler().receive.inside(call -> {
            call.socket().send(ByteBuffer.allocate(MUCH));
            return call.socket().sendBacklog();
        });
        CompletableFuture<Boolean> during = connection
                .handler()
                .sendBacklog
                .inside(call -> connection.handler().receive.isRunning());
        connection.peer().send("go");
        assertThat(result(sent)).isEqualTo(MUCH);
        assertThat(result(during)).isFalse();
    }

    @Test
    @Rule("SBE-03")
    void the_query_needs_a_connection() {
        WskConnectionSocket unconnected = client.connectionSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "CTL-60", unconnected::idealSendBacklog);
        WskIrp closing = WskIrp.create();
        unconnected.closeSocket(closing);
        assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
    }
}
