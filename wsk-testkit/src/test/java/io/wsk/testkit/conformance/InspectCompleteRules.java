package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code WskInspectComplete} (7.7). */
public abstract class InspectCompleteRules extends InspectionSuite {
    private static void nothingWasAccepted(Listener listener) {
        assertThat(listener.handler().accept.calls()).isEmpty();
    }

    @Test
    @Rule("ICP-01")
    void a_listener_that_does_not_inspect_has_nothing_to_complete() {
        Listener listener = listening();
        WskInspectId id = pended(inspecting()).id();
        assertThat(complete(listener, id, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        WskListenSocket unbound = client.listenSocket(StandardProtocolFamily.INET);
        WskIrp irp = WskIrp.create();
        assertThat(unbound.inspectComplete(id, WskInspectAction.ACCEPT, irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @Test
    @Rule("ICP-01")
    void a_request_that_inspect_has_decided_itself_is_not_completed() {
        Listener listener = inspecting();
        Request decided = unclaimed(listener);
        settle();
        assertThat(complete(listener, decided.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.NOT_FOUND);
        listener.socket().enable(ListenEvent.ACCEPT);
        until(() -> listener.handler().accepted().size() == 1, "it is accepted all the same");
    }

    @Test
    @Rule("ICP-02")
    void what_is_accepted_comes_to_the_accept_callback() {
        Listener listener = inspectingAndAccepting();
        Request request = pended(listener);
        settle();
        nothingWasAccepted(listener);
        assertThat(complete(listener, request.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        until(() -> listener.handler().accepted().size() == 1, "it is accepted");
        assertThat(listener.handler().accepted().get(0).socket().inspectId()).isEqualTo(request.id());
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    @Test
    @Rule("ICP-02")
    void what_is_accepted_comes_to_an_accept_request() {
        Listener listener = inspectingAndAccepting();
        WskIrp accept = WskIrp.create();
        listener.socket().accept(accept);
        Request request = pended(listener);
        settle();
        assertThat(accept.status()).isEqualTo(WskStatus.PENDING);
        assertThat(complete(listener, request.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(outcome(accept)).isEqualTo(WskStatus.SUCCESS);
        assertThat(((WskConnectionSocket) accept.socket()).inspectId()).isEqualTo(request.id());
        nothingWasAccepted(listener);
    }

    @Test
    @Rule({"ICP-02", "ICP-05"})
    void what_was_accepted_may_still_be_aborted_after_the_success() {
        Listener listener = inspecting();
        Request request = pended(listener);
        assertThat(complete(listener, request.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        request.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "the abort is told");
        assertThat(listener.handler().abort.last().id()).isEqualTo(request.id());
        listener.socket().enable(ListenEvent.ACCEPT);
        settle();
        nothingWasAccepted(listener);
    }

    @Test
    @Rule({"ICP-03", "ICP-05"})
    void what_is_rejected_is_dropped_and_neither_accepted_nor_aborted() {
        Listener listener = inspectingAndAccepting();
        Request request = pended(listener);
        assertThat(complete(listener, request.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.SUCCESS);
        until(() -> request.peer().isReset(), "the peer sees a reset");
        settle();
        nothingWasAccepted(listener);
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    @Test
    @Rule("ICP-04")
    void a_request_whose_peer_has_gone_is_aborted_and_not_revived() {
        Listener listener = inspectingAndAccepting();
        Request request = pended(listener);
        request.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "the abort is told");
        assertThat(complete(listener, request.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
        settle();
        nothingWasAccepted(listener);
        assertThat(listener.handler().abort.count()).isEqualTo(1);
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule({"ICP-02", "ICP-05"})
    void a_decision_that_crosses_a_reset_has_one_consequence() {
        Listener listener = inspectingAndAccepting();
        Connection other = connected();
        Request request = pended(listener);
        settle();
        other.socket().enable(ConnectionEvent.RECEIVE);
        CompletableFuture<WskStatus> decided = other.handler().receive.meanwhile(call -> {
            request.peer().reset(); // the loop is busy: it has not heard of it
            return listener.socket().inspectComplete(request.id(), WskInspectAction.ACCEPT, WskIrp.create());
        });
        other.peer().send("busy");
        assertThat(result(decided)).isEqualTo(WskStatus.SUCCESS);
        settle();
        assertThat(listener.handler().accept.count() + listener.handler().abort.count())
                .isEqualTo(1);
    }
}
