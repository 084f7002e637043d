package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskLimits;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.testkit.conformance.ListenHandler.Aborted;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The abort callback (4.4), and requests that are dropped. */
public abstract class AbortRules extends InspectionSuite {
    private static final int RACES = 40;

    private static List<WskInspectId> aborted(Listener listener) {
        return listener.handler().abort.calls().stream().map(Aborted::id).toList();
    }

    // ---- who is told

    @Test
    @Rule({"ABE-01", "ABE-02"})
    void a_pended_request_whose_peer_resets_is_aborted_once() {
        Listener listener = inspecting();
        Request request = pended(listener);
        request.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        settle();
        assertThat(listener.handler().abort.calls()).containsExactly(new Aborted(listener.socket(), request.id()));
    }

    @Test
    @Rule("ABE-02")
    void a_pended_request_whose_peer_ends_without_data_is_aborted_once() {
        Listener listener = inspecting();
        Request request = pended(listener);
        request.peer().end();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        settle();
        assertThat(aborted(listener)).containsExactly(request.id());
    }

    @Test
    @Rule("ABE-02")
    void an_accepted_request_that_nobody_has_claimed_is_aborted_when_its_peer_resets() {
        Listener listener = inspecting();
        Request request = unclaimed(listener);
        Request other = unclaimed(listener);
        request.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        assertThat(aborted(listener)).containsExactly(request.id());
        listener.socket().enable(ListenEvent.ACCEPT);
        until(() -> listener.handler().accept.count() == 1, "the other one is accepted");
        settle();
        assertThat(listener.handler().accepted().get(0).socket().inspectId()).isEqualTo(other.id());
    }

    @Test
    @Rule({"ABE-02", "CLS-18", "AMB-15"})
    void a_listener_that_closes_aborts_what_is_pended_and_unclaimed_before_the_close_completes() {
        Listener listener = inspecting();
        Request pended = pended(listener);
        Request unclaimed = unclaimed(listener);
        AtomicInteger abortedBefore = new AtomicInteger(-1);
        WskIrp closing =
                WskIrp.create(done -> abortedBefore.set(listener.handler().abort.returned()));
        listener.socket().closeSocket(closing);
        assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
        until(() -> abortedBefore.get() >= 0, "the completion routine has run");
        assertThat(abortedBefore).hasValue(2);
        assertThat(aborted(listener)).containsExactlyInAnyOrder(pended.id(), unclaimed.id());
        until(() -> pended.peer().isReset() && unclaimed.peer().isReset(), "both peers see a reset");
    }

    @Test
    @Rule({"ABE-02", "AMB-15"})
    void a_listener_that_inspect_closes_aborts_the_request_after_that_call() {
        Listener listener = inspecting();
        Request earlier = pended(listener);
        listener.handler().inspect.answers(call -> {
            call.socket().close();
            return WskInspectAction.PEND;
        });
        CompletableFuture<Boolean> nested = listener.handler()
                .abort
                .inside(call -> listener.handler().inspect.isRunning());
        net.connect(listener.socket().localAddress());
        assertThat(result(nested)).isFalse();
        until(listener.socket()::isClosed, "the listener is closed");
        assertThat(aborted(listener))
                .containsExactlyInAnyOrder(
                        earlier.id(),
                        listener.handler().inspect.last().inspection().id());
    }

    // ---- who is not

    @Test
    @Rule("ABE-02")
    void without_the_mode_nothing_is_aborted() {
        ListenHandler handler = new ListenHandler();
        WskListenSocket socket = client.listenSocket(StandardProtocolFamily.INET, handler, ListenTable.CONDITIONAL);
        socket.bind(net.anyPort());
        net.connect(socket.localAddress()).reset();
        settle();
        socket.close();
        until(socket::isClosed, "the listener is closed");
        assertThat(handler.abort.calls()).isEmpty();
    }

    @Test
    @Rule({"ABE-02", "CLS-18", "AMB-15"})
    void a_request_that_was_not_inspected_is_dropped_without_an_abort() {
        Listener listener = inspecting(
                net.client(WskClientOptions.defaults().withLoops(1).withLimits(WskLimits.DEFAULT.withInspections(1))));
        Request inspected = pended(listener);
        StreamPeer waiting = net.connect(listener.socket().localAddress());
        settle();
        assertThat(listener.handler().inspect.count()).isEqualTo(1);
        listener.socket().close();
        until(listener.socket()::isClosed, "the listener is closed");
        until(waiting::isReset, "the peer sees a reset");
        assertThat(aborted(listener)).containsExactly(inspected.id());
    }

    @Test
    @Rule("ABE-02")
    void a_connection_that_was_accepted_is_not_aborted_but_disconnected() {
        Listener listener = inspectingAndAccepting();
        Connection accepted = acceptedBy(listener);
        accepted.socket().enable(ConnectionEvent.DISCONNECT);
        accepted.peer().reset();
        until(() -> accepted.handler().disconnect.count() == 1, "the disconnect is indicated");
        assertThat(accepted.handler().disconnect.last().kind()).isEqualTo(WskDisconnectKind.ABORTIVE);
        listener.socket().close();
        until(listener.socket()::isClosed, "the listener is closed");
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    @Test
    @Rule("ABE-03")
    void a_request_that_was_rejected_later_is_not_aborted_when_its_peer_or_the_listener_goes() {
        Listener listener = inspecting();
        Request request = pended(listener);
        assertThat(complete(listener, request.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.SUCCESS);
        request.peer().reset();
        settle();
        listener.socket().close();
        until(listener.socket()::isClosed, "the listener is closed");
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    @Test
    @Rule("ABE-03")
    void a_reject_that_comes_before_the_close_of_the_listener_is_not_followed_by_an_abort() {
        Listener listener = inspecting();
        Request rejected = pended(listener);
        Request other = pended(listener);
        listener.socket().inspectComplete(rejected.id(), WskInspectAction.REJECT, WskIrp.create());
        listener.socket().close();
        until(listener.socket()::isClosed, "the listener is closed");
        assertThat(aborted(listener)).containsExactly(other.id());
    }

    // ---- inspectComplete and the end of the request, in either order

    @Test
    @Rule("ABE-04")
    void completing_an_aborted_request_makes_no_connection() {
        Listener listener = inspectingAndAccepting();
        Request request = pended(listener);
        request.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        assertThat(complete(listener, request.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
    }

    @Test
    @Rule({"ABE-04", "ABE-05"})
    void completing_a_request_while_its_abort_runs_makes_no_connection_and_no_second_abort() {
        Listener listener = inspectingAndAccepting();
        Request request = pended(listener);
        CompletableFuture<List<WskStatus>> statuses = listener.handler()
                .abort
                .meanwhile(call -> List.of(
                        call.socket().inspectComplete(call.id(), WskInspectAction.REJECT, WskIrp.create()),
                        call.socket().inspectComplete(call.id(), WskInspectAction.ACCEPT, WskIrp.create())));
        request.peer().reset();
        assertThat(result(statuses)).containsOnly(WskStatus.NOT_FOUND);
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        assertThat(listener.handler().abort.count()).isEqualTo(1);
    }

    @Test
    @Rule("ABE-04")
    void completing_a_request_inside_its_abort_makes_no_connection() {
        Listener listener = inspectingAndAccepting();
        Request request = pended(listener);
        CompletableFuture<WskStatus> status = listener.handler()
                .abort
                .inside(call -> call.socket().inspectComplete(call.id(), WskInspectAction.ACCEPT, WskIrp.create()));
        request.peer().reset();
        assertThat(result(status)).isEqualTo(WskStatus.NOT_FOUND);
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
    }

    @Test
    @Rule({"ABE-02", "ABE-05"})
    void a_request_that_is_completed_and_then_loses_its_peer_before_it_is_claimed_is_aborted() {
        Listener listener = inspecting();
        Request request = pended(listener);
        assertThat(complete(listener, request.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        request.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        listener.socket().enable(ListenEvent.ACCEPT);
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        assertThat(aborted(listener)).containsExactly(request.id());
    }

    @Test
    @Rule({"ABE-03", "ABE-05"})
    void of_a_reject_and_the_loss_of_the_peer_the_first_one_counts() {
        Listener listener = inspecting();
        for (int i = 0; i < RACES; i++) {
            Request request = pended(listener);
            WskStatus status = raceTheReset(listener, request, WskInspectAction.REJECT);
            settle();
            assertThat(aborted(listener).contains(request.id())).isEqualTo(status == WskStatus.NOT_FOUND);
        }
    }

    @Test
    @Rule({"ABE-04", "ABE-05"})
    void of_an_accept_and_the_loss_of_the_peer_either_accept_or_abort_comes_of_it() {
        Listener listener = inspectingAndAccepting();
        int accepts = 0;
        for (int i = 0; i < RACES; i++) {
            Request request = pended(listener);
            WskStatus status = raceTheReset(listener, request, WskInspectAction.ACCEPT);
            settle();
            boolean acceptCalled = listener.handler().accept.count() > accepts;
            accepts = listener.handler().accept.count();
            assertThat(aborted(listener).contains(request.id())).isNotEqualTo(acceptCalled);
            assertThat(status == WskStatus.NOT_FOUND && acceptCalled).isFalse();
        }
        assertThat(aborted(listener)).doesNotHaveDuplicates();
    }

    /** The peer resets while another thread completes the inspection; {@return what that was told} */
    private WskStatus raceTheReset(Listener listener, Request request, WskInspectAction action) {
        CountDownLatch start = new CountDownLatch(1);
        CompletableFuture<WskStatus> status = CompletableFuture.supplyAsync(() -> {
            awaitStart(start);
            return listener.socket().inspectComplete(request.id(), action, WskIrp.create());
        });
        start.countDown();
        request.peer().reset();
        settle();
        WskStatus told = status.join();
        assertThat(told).isIn(WskStatus.SUCCESS, WskStatus.NOT_FOUND);
        return told;
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
