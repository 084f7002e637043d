package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskLimits;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.option.WskSocketOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Inspect, abort and {@code inspectComplete}, on real sockets. */
@Timeout(30)
class ConditionalAcceptTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** What the listener's callbacks were given, and what inspect answers. */
    private static final class Gatekeeper {
        final BlockingQueue<WskInspection> inspected = new LinkedBlockingQueue<>();
        final BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
        final BlockingQueue<WskInspectId> aborted = new LinkedBlockingQueue<>();
        final Script connection = new Script();
        volatile Function<WskInspection, WskInspectAction> inspect = inspection -> WskInspectAction.PEND;
    }

    /** A table with accept, inspect and abort. */
    private static final class GatekeeperTable implements WskListenDispatch<Gatekeeper> {
        private final ScriptTable connections = new ScriptTable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);

        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int acceptedEventMask() {
            return WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;
        }

        @Override
        public boolean implementsInspect() {
            return true;
        }

        @Override
        public AcceptVerdict acceptEvent(Gatekeeper context, WskListenSocket socket, WskAccept accept) {
            AcceptVerdict verdict = accept.with(context.connection, connections);
            context.accepted.add(accept.socket());
            return verdict;
        }

        @Override
        public WskInspectAction inspectEvent(Gatekeeper context, WskListenSocket socket, WskInspection inspection) {
            WskInspectAction action = context.inspect.apply(inspection);
            context.inspected.add(inspection);
            return action;
        }

        @Override
        public void abortEvent(Gatekeeper context, WskListenSocket socket, WskInspectId id) {
            context.aborted.add(id);
        }
    }

    private final WskClient client =
            WskClient.open(WskClientOptions.defaults().withLoops(2).withLimits(WskLimits.DEFAULT.withInspections(2)));
    private final Gatekeeper gatekeeper = new Gatekeeper();
    private final GatekeeperTable table = new GatekeeperTable();
    private final WskListenSocket listener = client.listen(gatekeeper, table, ANY_PORT);

    @AfterEach
    void close() {
        client.close(Duration.ZERO);
    }

    private Socket dial() throws IOException {
        Socket peer = new Socket();
        peer.setSoTimeout(20_000);
        peer.connect(listener.localAddress(), 10_000);
        return peer;
    }

    private static void reset(Socket peer) throws IOException {
        peer.setSoLinger(true, 0);
        peer.close();
    }

    private static void isReset(Socket peer) {
        assertThatThrownBy(() -> peer.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    /** The reset may come so fast that the connect itself reports it. */
    private void aPeerIsReset() {
        assertThatThrownBy(() -> {
                    try (Socket peer = dial()) {
                        assertThat(peer.getInputStream().read())
                                .as("a reset was expected")
                                .isNull();
                    }
                })
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    private WskStatus complete(WskInspectId id, WskInspectAction action) throws InterruptedException {
        WskIrp irp = WskIrp.create();
        WskStatus status = listener.inspectComplete(id, action, irp);
        assertThat(irp.await()).isEqualTo(status);
        return status;
    }

    /** Waits until the listener's loop has selected since the call: between two tasks there is always a select. */
    private void listenerHasLooked() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            CountDownLatch ran = new CountDownLatch(1);
            ((SocketCore) listener).loop.execute(ran::countDown);
            ran.await();
        }
    }

    /** A request that comes later has been through everything: so has what came before it. */
    private void settle() throws Exception {
        gatekeeper.inspect = inspection -> WskInspectAction.ACCEPT;
        try (Socket peer = dial()) {
            WskConnectionSocket socket = Expect.next(gatekeeper.accepted);
            assertThat(socket.remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    // ---- the decision

    @Test
    void an_accepted_request_comes_to_the_accept_callback_with_its_identity() throws Exception { // INE-04, CTL-76
        gatekeeper.inspect = inspection -> WskInspectAction.ACCEPT;
        try (Socket peer = dial()) {
            WskInspection inspection = Expect.next(gatekeeper.inspected);
            WskConnectionSocket socket = Expect.next(gatekeeper.accepted);
            assertThat(socket.inspectId()).isEqualTo(inspection.id());
            assertThat(inspection.remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
            assertThat(inspection.localAddress()).isEqualTo(listener.localAddress());
            assertThat(complete(inspection.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.NOT_FOUND);
        }
    }

    @Test
    void a_rejected_request_is_reset_and_nothing_else_follows() throws Exception { // ABE-03
        gatekeeper.inspect = inspection -> WskInspectAction.REJECT;
        aPeerIsReset();
        settle();
        assertThat(gatekeeper.accepted).isEmpty();
        assertThat(gatekeeper.aborted).isEmpty();
    }

    @Test
    void a_pended_request_is_accepted_later_with_what_the_peer_has_sent_meanwhile() throws Exception { // ICP-02
        try (Socket peer = dial()) {
            peer.getOutputStream().write("early".getBytes(StandardCharsets.UTF_8));
            WskInspectId id = Expect.next(gatekeeper.inspected).id();
            assertThat(gatekeeper.accepted).isEmpty();
            assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
            Expect.next(gatekeeper.accepted);
            Expect.soon(
                    "early",
                    () -> gatekeeper
                            .connection
                            .received
                            .toString(StandardCharsets.UTF_8)
                            .equals("early"));
        }
    }

    @Test
    void a_pended_request_is_rejected_later() throws Exception { // ICP-03
        try (Socket peer = dial()) {
            WskInspectId id = Expect.next(gatekeeper.inspected).id();
            assertThat(complete(id, WskInspectAction.REJECT)).isEqualTo(WskStatus.SUCCESS);
            isReset(peer);
        }
        settle();
        assertThat(gatekeeper.aborted).isEmpty();
    }

    @Test
    void a_request_may_be_completed_before_its_callback_has_returned() throws Exception {
        gatekeeper.inspect = inspection -> {
            assertThat(listener.inspectComplete(inspection.id(), WskInspectAction.ACCEPT, WskIrp.create()))
                    .isEqualTo(WskStatus.SUCCESS);
            return WskInspectAction.PEND;
        };
        try (Socket peer = dial()) {
            assertThat(Expect.next(gatekeeper.accepted).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    @Test
    void the_first_decision_counts() throws Exception {
        gatekeeper.inspect = inspection -> {
            assertThat(listener.inspectComplete(inspection.id(), WskInspectAction.REJECT, WskIrp.create()))
                    .isEqualTo(WskStatus.SUCCESS);
            return WskInspectAction.ACCEPT;
        };
        aPeerIsReset();
        assertThat(gatekeeper.accepted).isEmpty();
    }

    @Test
    void inspect_complete_knows_only_what_is_pended_and_only_final_answers() throws Exception { // AMB-14
        try (Socket peer = dial()) {
            WskInspectId id = Expect.next(gatekeeper.inspected).id();
            WskInspectId unknown = new WskInspectId(id.key(), id.serialNumber() + 1);
            assertThat(complete(unknown, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
            assertThat(complete(id, WskInspectAction.PEND)).isEqualTo(WskStatus.INVALID_PARAMETER);
            assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
            assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
            Expect.next(gatekeeper.accepted);
            assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
            assertThat(peer.isClosed()).isFalse();
        }
    }

    @Test
    void an_inspect_callback_that_throws_costs_its_request_only() throws Exception {
        gatekeeper.inspect = inspection -> {
            throw new IllegalStateException("on purpose");
        };
        aPeerIsReset();
        settle();
        assertThat(gatekeeper.aborted).isEmpty();
    }

    // ---- the peer goes first

    @Test
    void a_pended_request_whose_peer_resets_is_aborted_and_cannot_be_revived() throws Exception { // ABE-02, ICP-04
        WskInspectId id;
        try (Socket peer = dial()) {
            id = Expect.next(gatekeeper.inspected).id();
            reset(peer);
        }
        assertThat(Expect.next(gatekeeper.aborted)).isEqualTo(id);
        assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
        settle();
        assertThat(gatekeeper.accepted).isEmpty();
        assertThat(gatekeeper.aborted).isEmpty();
    }

    @Test
    void so_is_one_whose_peer_ends_without_a_byte() throws Exception {
        WskInspectId id;
        try (Socket peer = dial()) {
            id = Expect.next(gatekeeper.inspected).id();
            peer.shutdownOutput();
            assertThat(Expect.next(gatekeeper.aborted)).isEqualTo(id);
        }
    }

    @Test
    void one_whose_peer_has_sent_something_before_it_ended_may_still_be_served() throws Exception {
        try (Socket peer = dial()) {
            WskInspectId id = Expect.next(gatekeeper.inspected).id();
            peer.getOutputStream().write("bye".getBytes(StandardCharsets.UTF_8));
            peer.shutdownOutput();
            assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
            gatekeeper.connection.disconnected.await();
            assertThat(gatekeeper.connection.calls).containsExactly("bye", "GRACEFUL");
            assertThat(gatekeeper.aborted).isEmpty();
        }
    }

    @Test
    void an_accepted_request_that_nobody_claims_is_aborted_when_its_peer_resets() throws Exception { // ICP-02
        assertThat(listener.disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        WskInspectId id;
        try (Socket peer = dial()) {
            id = Expect.next(gatekeeper.inspected).id();
            assertThat(complete(id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
            reset(peer);
        }
        assertThat(Expect.next(gatekeeper.aborted)).isEqualTo(id);
        listener.enable(ListenEvent.ACCEPT);
        settle();
        assertThat(gatekeeper.accepted).isEmpty();
    }

    // ---- accept callback and bounds

    @Test
    void inspection_does_not_need_the_accept_callback() throws Exception { // INE-06, ENB-45
        assertThat(listener.disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        gatekeeper.inspect = inspection -> WskInspectAction.ACCEPT;
        try (Socket peer = dial()) {
            WskInspectId id = Expect.next(gatekeeper.inspected).id();
            assertThat(gatekeeper.accepted).isEmpty();
            listener.enable(ListenEvent.ACCEPT);
            assertThat(Expect.next(gatekeeper.accepted).inspectId()).isEqualTo(id);
            assertThat(peer.isClosed()).isFalse();
        }
    }

    @Test
    void an_accepted_request_may_be_claimed_without_the_accept_callback() throws Exception { // INE-06, ENB-52
        gatekeeper.inspect = inspection -> WskInspectAction.ACCEPT;
        WskIrp irp = WskIrp.create();
        assertThat(listener.accept(irp)).isEqualTo(WskStatus.PENDING);
        try (Socket peer = dial()) {
            assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
            ConnectionSocket socket = (ConnectionSocket) irp.socket();
            assertThat(socket.inspectId())
                    .isEqualTo(Expect.next(gatekeeper.inspected).id());
            assertThat(socket.remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
            assertThat(socket.gate().enabled()).isZero();
        }
        assertThat(gatekeeper.accepted).isEmpty();
    }

    @Test
    void a_socket_inherits_what_is_on_when_it_is_accepted_not_when_it_was_inspected() throws Exception { // ENB-50
        WskListenSocket plain = client.listenSocket(StandardProtocolFamily.INET, gatekeeper, table);
        plain.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
        plain.bind(ANY_PORT);
        plain.enable(ListenEvent.ACCEPT);
        try (Socket peer = new Socket()) {
            peer.connect(plain.localAddress());
            WskInspectId id = Expect.next(gatekeeper.inspected).id();
            plain.enableOnAccepted(ConnectionEvent.RECEIVE);
            assertThat(plain.inspectComplete(id, WskInspectAction.ACCEPT, WskIrp.create()))
                    .isEqualTo(WskStatus.SUCCESS);
            ConnectionSocket socket = (ConnectionSocket) Expect.next(gatekeeper.accepted);
            assertThat(socket.gate().enabled()).isEqualTo(WSK_EVENT_RECEIVE);
        }
    }

    @Test
    void no_more_requests_are_taken_than_the_backlog_allows() throws Exception {
        try (Socket first = dial();
                Socket second = dial();
                Socket third = dial()) {
            WskInspection pended = Expect.next(gatekeeper.inspected);
            assertThat(pended.remoteAddress()).isEqualTo(first.getLocalSocketAddress());
            assertThat(Expect.next(gatekeeper.inspected).remoteAddress()).isEqualTo(second.getLocalSocketAddress());
            listenerHasLooked();
            assertThat(gatekeeper.inspected).isEmpty();
            assertThat(complete(pended.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.SUCCESS);
            assertThat(Expect.next(gatekeeper.inspected).remoteAddress()).isEqualTo(third.getLocalSocketAddress());
        }
    }

    @Test
    void a_listener_that_closes_aborts_what_it_has_inspected() throws Exception { // AMB-15
        assertThat(listener.disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        try (Socket pended = dial();
                Socket unclaimed = dial()) {
            WskInspectId first = Expect.next(gatekeeper.inspected).id();
            WskInspectId second = Expect.next(gatekeeper.inspected).id();
            assertThat(complete(second, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
            listener.close();
            listener.awaitClose();
            assertThat(gatekeeper.aborted).containsExactlyInAnyOrder(first, second);
            isReset(pended);
            isReset(unclaimed);
        }
    }

    // ---- the option

    @Test
    void the_facade_switches_it_on_and_it_is_frozen_by_the_bind() { // ENB-41
        assertThat(listener.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isTrue();
        Expect.failure(
                WskStatus.INVALID_DEVICE_STATE,
                "ENB-41",
                () -> listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, false));
    }

    @Test
    void it_is_off_by_default_and_may_be_toggled_until_the_bind() throws Exception { // ENB-43, AMB-57
        WskListenSocket plain = client.listenSocket(StandardProtocolFamily.INET, gatekeeper, table);
        assertThat(plain.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isFalse();
        plain.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
        plain.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, false);
        plain.bind(ANY_PORT);
        plain.enable(ListenEvent.ACCEPT);
        WskIrp irp = WskIrp.create();
        assertThat(plain.inspectComplete(new WskInspectId(1, 1), WskInspectAction.ACCEPT, irp))
                .isEqualTo(WskStatus.INVALID_DEVICE_STATE); // ICP-01
        try (Socket peer = new Socket()) {
            peer.connect(plain.localAddress());
            WskConnectionSocket socket = Expect.next(gatekeeper.accepted);
            assertThat(gatekeeper.inspected).isEmpty();
            Expect.failure(WskStatus.INVALID_DEVICE_REQUEST, "CTL-76", socket::inspectId);
            Expect.failure(
                    WskStatus.INVALID_DEVICE_REQUEST,
                    "AMB-20",
                    () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        }
    }
}
