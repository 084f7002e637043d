package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskCounters;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskLimits;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.EchoConnection;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RuntimeLog;
import io.wsk.sample.endtoend.Wait;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each bound that refuses or aborts says so once, with its name, and is counted; on real sockets. */
@Timeout(60)
class BoundTest {
    private static final int EACH = 128; // what a retained indication counts for beside its bytes

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private final WskClientOptions options = WskClientOptions.defaults().withLoops(1);

    /** Keeps everything that it may. */
    static final class Keeping {
        final BlockingQueue<WskDataIndication> kept = new LinkedBlockingQueue<>();
        final BlockingQueue<WskException> refusals = new LinkedBlockingQueue<>();
        final BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();

        @WskAcceptEvent
        KeepingConnection accepted(WskAccept accept) {
            accepted.add(accept.socket());
            return new KeepingConnection(this);
        }
    }

    record KeepingConnection(Keeping all) {
        @WskReceiveEvent
        ReceiveVerdict received(WskDataIndication data) {
            try {
                all.kept.add(data.retain());
                return ReceiveVerdict.RETAINED;
            } catch (WskException e) {
                all.refusals.add(e);
                return ReceiveVerdict.ACCEPTED;
            }
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class KeepingDatagrams {
        final BlockingQueue<WskException> refusals = new LinkedBlockingQueue<>();

        @WskReceiveFromEvent
        ReceiveFromVerdict received(WskDatagramIndication datagrams) {
            try {
                WskDatagramIndication kept = datagrams.retain();
                assertThat(kept.count()).isEqualTo(1);
                return ReceiveFromVerdict.RETAINED;
            } catch (WskException e) {
                refusals.add(e);
                return ReceiveFromVerdict.ACCEPTED;
            }
        }
    }

    /** Decides nothing. */
    static final class Undecided {
        @WskInspectEvent
        WskInspectAction inspect() {
            return WskInspectAction.PEND;
        }

        @WskAbortEvent
        void aborted() {}

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }

    private LogRecord says(String... parts) throws InterruptedException {
        LogRecord record = log.next();
        assertThat(record.getMessage()).contains(parts);
        return record;
    }

    @Test
    void a_retain_over_the_limit_of_a_connection() throws Exception {
        WskClient client = net.client(options.withLimits(WskLimits.DEFAULT.withRetained(EACH + 10, 1 << 20)));
        Keeping handler = new Keeping();
        Peer peer = net.peer(client.listen(handler, BoundTest_KeepingDispatch.TABLE, Loopback.anyPort()));
        peer.send("first");
        WskDataIndication kept = Wait.forNext(handler.kept, "indication");
        peer.send("second");
        assertThat(Wait.forNext(handler.refusals, "refusal")).hasMessageContaining("INSUFFICIENT_RESOURCES");
        says("not retained", "limit of the socket");
        assertThat(client.counters().retainsRefused()).isEqualTo(1);
        handler.accepted.remove().release(kept);
    }

    @Test
    void a_retain_over_the_limit_of_a_datagram_socket_although_the_datagrams_are_empty() throws Exception {
        WskClient client = net.client(options.withLimits(WskLimits.DEFAULT.withRetained(2 * EACH, 1 << 20)));
        KeepingDatagrams handler = new KeepingDatagrams();
        WskDatagramSocket socket =
                client.bindDatagram(handler, BoundTest_KeepingDatagramsDispatch.TABLE, Loopback.anyPort());
        try (DatagramSocket peer = new DatagramSocket(0, Loopback.ipv4())) {
            for (int i = 0; i < 3; i++) {
                peer.send(new DatagramPacket(new byte[0], 0, socket.localAddress()));
            }
            Wait.forNext(handler.refusals, "refusal");
        }
        says("not retained");
    }

    @Test
    void what_is_retained_at_the_close_is_told_with_its_origin_in_the_debug_mode() throws Exception { // REL-03
        WskClient client = net.client(options.withDebug(true));
        Keeping handler = new Keeping();
        Peer peer = net.peer(client.listen(handler, BoundTest_KeepingDispatch.TABLE, Loopback.anyPort()));
        peer.send("kept");
        Wait.forNext(handler.kept, "indication");
        WskConnectionSocket socket = handler.accepted.remove();
        socket.abort();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(client.counters().retainedAtClose()).isEqualTo(1);
        LogRecord origin = log.next();
        while (origin.getThrown() == null) {
            origin = log.next();
        }
        assertThat(origin.getThrown().getStackTrace())
                .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("received"));
    }

    @Test
    void a_send_over_the_limit() throws Exception {
        WskClient client = net.client(options.withSendBounds(1, 2, 1000));
        Keeping handler = new Keeping();
        Peer peer = net.peer(client.listen(handler, BoundTest_KeepingDispatch.TABLE, Loopback.anyPort()));
        WskConnectionSocket socket = Wait.forNext(handler.accepted, "connection");
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(1001))).hasMessageContaining("SND-04");
        says("send limit of 1,000");
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(1001))).hasMessageContaining("SND-04");
        assertThat(client.counters().sendsRefused()).isEqualTo(2);
        assertThat(log.rest()).as("once a second").isEmpty();
        socket.send(ByteBuffer.allocate(1000));
        assertThat(peer.in().readNBytes(1000)).hasSize(1000);
    }

    @Test
    void a_datagram_over_the_limit() throws Exception {
        WskClient client = net.client(options.withSendBounds(1, 2, 1000));
        WskDatagramSocket socket = client.bindDatagram(
                new KeepingDatagrams(), BoundTest_KeepingDatagramsDispatch.TABLE, Loopback.anyPort());
        assertThatThrownBy(() -> socket.sendTo(ByteBuffer.allocate(1001), socket.localAddress()))
                .hasMessageContaining("STO-05");
        says("send limit of 1,000");
        assertThat(client.counters().sendsRefused()).isEqualTo(1);
    }

    @Test
    void requests_that_nobody_decides() throws Exception {
        WskClient client = net.client(options.withLimits(WskLimits.DEFAULT.withInspections(1)));
        net.peer(client.listen(new Undecided(), BoundTest_UndecidedDispatch.TABLE, Loopback.anyPort()));
        says("1 requests", "pended");
        assertThat(client.counters().inspectionsHeldBack()).isEqualTo(1);
    }

    @Test
    void connections_over_the_limit_of_their_listener() throws Exception {
        WskClient client = net.client(options.withLimits(WskLimits.DEFAULT.withConnectionsPerListener(1)));
        WskListenSocket listener = new EchoListener().on(client);
        net.peer(listener);
        net.peer(listener);
        says("1 connections", "accepts no more");
        assertThat(client.counters().connectionsHeldBack()).isPositive();
    }

    @Test
    void a_close_in_order_that_the_peer_does_not_answer() throws Exception {
        WskClient client = net.client(options.withCloseTimeout(Duration.ofMillis(50)));
        Keeping handler = new Keeping();
        net.peer(client.listen(handler, BoundTest_KeepingDispatch.TABLE, Loopback.anyPort()));
        WskConnectionSocket socket = Wait.forNext(handler.accepted, "connection");
        socket.close();
        says("closeTimeout = PT0.05S", "aborted");
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(client.counters()).extracting(WskCounters::closeTimeouts).isEqualTo(1L);
    }

    @Test
    void a_drain_that_takes_too_long() throws Exception {
        WskClient client = net.client(options);
        Keeping handler = new Keeping();
        net.peer(client.listen(handler, BoundTest_KeepingDispatch.TABLE, Loopback.anyPort()));
        Wait.forNext(handler.accepted, "connection");
        client.close(Duration.ofMillis(50));
        says("drain", "PT0.05S");
        assertThat(client.counters().drainTimeouts()).isEqualTo(1);
    }
}
