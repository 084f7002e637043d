package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The send-backlog callback (4.7).
 *
 * <p>The ideal begins as the low water, which is tiny here, and rises when the operating system takes no more for the first time.
 * The peer's window is so small that nothing changes after that until the operating system's buffer becomes larger, and then
 * the ideal has reached the high water, where it stays.
 */
public abstract class SendBacklogRules extends ConformanceSuite {
    private static final int BEGIN = 1 << 10;
    private static final int MOST = 1 << 16;
    private static final int BUFFER = 1 << 15;
    private static final int LARGER_BUFFER = 1 << 18;

    /** More than the buffers of both sides hold. */
    private static final int MORE_THAN_FITS = 4 << 20;

    /** Longer than the ideal is measured. */
    private static final Duration A_WHILE = Duration.ofMillis(20);

    private WskClient sender;

    @BeforeEach
    final void openSender() {
        sender = net.client(WskClientOptions.defaults().withLoops(1).withSendBounds(BEGIN, MOST, 4L * MORE_THAN_FITS));
    }

    /** A connection to a peer that has a small window and does not read; its callbacks are off. */
    private Connection sending() {
        Listener listener = listening(sender);
        listener.socket().enable(ListenEvent.ACCEPT);
        return sendingOver(listener);
    }

    private Connection sendingOver(Listener listener) {
        StreamPeer peer = net.connectWithSmallWindow(listener.socket().localAddress());
        until(() -> listener.handler().accepted().size() == 1, "the connection is accepted");
        ListenHandler.Connected accepted = listener.handler().accepted().get(0);
        accepted.socket().setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
        return new Connection(accepted.socket(), accepted.handler(), peer);
    }

    private Connection told() {
        Connection connection = sending();
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        return connection;
    }

    /** Sends until the operating system takes no more. */
    private void fill(Connection connection) {
        connection.socket().send(ByteBuffer.allocate(MORE_THAN_FITS));
        settle();
    }

    /** Later, the operating system can take more, and is full again. */
    private void fillMore(Connection connection) {
        net.pass(A_WHILE);
        connection.socket().setOption(StandardSocketOptions.SO_SNDBUF, LARGER_BUFFER);
        connection.peer().receivedBytes();
        until(() -> connection.socket().idealSendBacklog() == MOST, "the ideal rises");
        settle();
    }

    private static List<Long> toldTo(Connection connection) {
        return connection.handler().sendBacklog.calls().stream()
                .map(ConnectionHandler.BacklogChanged::idealBacklogSize)
                .toList();
    }

    private void untilTold(Connection connection, int times) {
        until(() -> connection.handler().sendBacklog.returned() == times, "the change is told");
    }

    // ---- what is told

    @Test
    @Rule({"SBE-01", "SBE-02", "SBE-03"})
    void a_change_is_told_once_to_the_context_of_the_socket_with_the_value_that_the_query_gives() {
        Connection connection = told();
        CompletableFuture<Long> queried =
                connection.handler().sendBacklog.inside(call -> call.socket().idealSendBacklog());
        fill(connection);
        long ideal = result(queried);
        settle();
        assertThat(connection.handler().sendBacklog.calls())
                .containsExactly(new ConnectionHandler.BacklogChanged(connection.socket(), ideal));
        assertThat(ideal).isGreaterThan(BEGIN).isLessThan(MOST);
        assertThat(connection.socket().idealSendBacklog()).isEqualTo(ideal);
    }

    @Test
    @Rule({"SBE-02", "SBE-03"})
    void every_change_is_told() {
        Connection connection = told();
        fill(connection);
        untilTold(connection, 1);
        long first = connection.socket().idealSendBacklog();
        fillMore(connection);
        untilTold(connection, 2);
        long second = connection.socket().idealSendBacklog();
        assertThat(second).isGreaterThan(first);
        assertThat(toldTo(connection)).containsExactly(first, second);
    }

    @Test
    @Rule("SBE-02")
    void sending_that_does_not_change_the_ideal_tells_nothing() {
        Connection connection = told();
        connection.socket().send(ByteBuffer.allocate(100));
        until(() -> connection.peer().receivedBytes().length == 100, "the peer has everything");
        settle();
        assertThat(connection.handler().sendBacklog.calls()).isEmpty();
        assertThat(connection.socket().idealSendBacklog()).isEqualTo(BEGIN);
    }

    @Test
    @Rule({"SBE-02", "ENB-50"})
    void an_accepted_socket_whose_listener_has_it_on_is_told() {
        Listener listener = listening(sender);
        listener.socket().enableOnAccepted(ConnectionEvent.SEND_BACKLOG);
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection connection = sendingOver(listener);
        fill(connection);
        untilTold(connection, 1);
        assertThat(toldTo(connection)).containsExactly(connection.socket().idealSendBacklog());
    }

    @Test
    @Rule({"SBE-02", "ENB-76"})
    void a_static_one_is_told_of_changes_from_the_beginning() {
        sender.setStaticEventCallbacks(WSK_EVENT_SEND_BACKLOG);
        Connection connection = sending();
        settle();
        assertThat(connection.handler().sendBacklog.calls()).isEmpty();
        fill(connection);
        untilTold(connection, 1);
        assertThat(toldTo(connection)).containsExactly(connection.socket().idealSendBacklog());
    }

    @Test
    @Rule({"SBE-02", "SBE-03"})
    void a_socket_that_has_connected_is_told_as_well() {
        int least = 1 << 12;
        WskClient other =
                net.client(WskClientOptions.defaults().withLoops(1).withSendBounds(BEGIN, least, MORE_THAN_FITS));
        Connection connection = connected(other, ConnectionTable.ALL);
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        connection.socket().setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
        fill(connection);
        untilTold(connection, 1);
        assertThat(toldTo(connection)).containsExactly((long) least);
        assertThat(connection.socket().idealSendBacklog()).isEqualTo(least);
    }

    // ---- the query

    @Test
    @Rule("SBE-03")
    void the_value_can_be_asked_for_without_a_callback_at_any_time() {
        Connection connection = connected(sender, new ConnectionTable(0));
        assertThat(connection.socket().idealSendBacklog()).isEqualTo(BEGIN);
        connection.socket().setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
        connection.socket().send(ByteBuffer.allocate(MORE_THAN_FITS));
        until(() -> connection.socket().idealSendBacklog() > BEGIN, "the ideal rises");
    }

    @Test
    @Rule("SBE-03")
    void a_socket_without_a_peer_has_no_ideal() {
        WskConnectionSocket socket = sender.connectionSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "CTL-60", socket::idealSendBacklog);
    }

    // ---- on and off

    @Test
    @Rule("AMB-35")
    void enabling_tells_nothing_by_itself() {
        Connection connection = told();
        settle();
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_SEND_BACKLOG);
        assertThat(connection.handler().sendBacklog.calls()).isEmpty();
    }

    @Test
    @Rule({"SBE-02", "AMB-35"})
    void a_change_while_it_is_off_is_not_told_when_it_is_enabled_but_the_next_one_is() {
        Connection connection = sending();
        fill(connection);
        long missed = connection.socket().idealSendBacklog();
        assertThat(missed).isGreaterThan(BEGIN);
        connection.socket().enable(ConnectionEvent.SEND_BACKLOG);
        settle();
        assertThat(connection.handler().sendBacklog.calls()).isEmpty();
        fillMore(connection);
        untilTold(connection, 1);
        assertThat(toldTo(connection)).containsExactly(connection.socket().idealSendBacklog());
        assertThat(connection.socket().idealSendBacklog()).isGreaterThan(missed);
    }

    @Test
    @Rule({"SBE-02", "ENB-24", "ENB-29"})
    void once_disabled_it_is_told_nothing() {
        Connection connection = told();
        assertThat(connection.socket().disable(ConnectionEvent.SEND_BACKLOG)).isEqualTo(WskStatus.SUCCESS);
        fill(connection);
        assertThat(connection.handler().sendBacklog.calls()).isEmpty();
        assertThat(connection.socket().idealSendBacklog()).isGreaterThan(BEGIN);
    }

    @Test
    @Rule({"SBE-02", "ENB-24", "ENB-28"})
    void disabled_from_inside_it_is_event_pending_and_tells_no_more() {
        Connection connection = told();
        CompletableFuture<WskStatus> status =
                connection.handler().sendBacklog.inside(call -> call.socket().disable(ConnectionEvent.SEND_BACKLOG));
        fill(connection);
        assertThat(result(status)).isEqualTo(WskStatus.EVENT_PENDING);
        long first = connection.socket().idealSendBacklog();
        fillMore(connection);
        assertThat(connection.socket().idealSendBacklog()).isGreaterThan(first);
        assertThat(toldTo(connection)).containsExactly(first);
    }

    // ---- not nested

    @Test
    @Rule({"SBE-02", "EVT-11", "AMB-10"})
    void what_a_receive_callback_sends_is_told_after_it_has_returned() {
        Connection connection = told();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        CompletableFuture<List<Object>> during = connection
                .handler()
                .sendBacklog
                .inside(call -> List.of(
                        connection.handler().receive.isRunning(), call.socket().disable(ConnectionEvent.RECEIVE)));
        CompletableFuture<Boolean> sent = connection.handler().receive.inside(call -> {
            call.socket().send(ByteBuffer.allocate(MORE_THAN_FITS));
            return connection.handler().sendBacklog.isRunning();
        });
        connection.peer().send("go");
        assertThat(result(sent)).isFalse();
        assertThat(result(during))
                .as("receive is running, and the outcome of its disable")
                .containsExactly(false, WskStatus.SUCCESS);
    }
}
