package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The inspect callback (4.3), and what completes it. */
public abstract class InspectRules extends InspectionSuite {
    // ---- the call and its answers

    @Test
    @Rule("INE-01")
    void inspect_is_given_the_listener_both_addresses_and_an_identity() {
        Listener listener = inspecting();
        StreamPeer peer = net.connect(listener.socket().localAddress());
        until(() -> listener.handler().inspect.count() == 1, "inspect is called");
        ListenHandler.Inspecting call = listener.handler().inspect.last();
        assertThat(call.socket()).isSameAs(listener.socket());
        assertThat(call.inspection().localAddress()).isEqualTo(listener.socket().localAddress());
        assertThat(call.inspection().remoteAddress()).isEqualTo(peer.localAddress());
        assertThat(call.inspection().id()).isNotNull();
    }

    @Test
    void every_request_is_inspected_before_it_can_be_accepted() { // INE-02
        Listener listener = inspectingAndAccepting();
        net.connect(listener.socket().localAddress());
        net.connect(listener.socket().localAddress());
        until(() -> listener.handler().accept.count() == 2, "both are accepted");
        assertThat(listener.handler().inspect.count()).isEqualTo(2);
        Request waiting = pended(listener);
        settle();
        assertThat(listener.handler().accept.count()).isEqualTo(2);
        assertThat(waiting.peer().isReset()).isFalse();
    }

    @Test
    @Rule("INE-01")
    void a_request_that_inspect_accepts_comes_to_the_accept_callback() {
        Listener listener = inspectingAndAccepting();
        Connection accepted = acceptedBy(listener);
        assertThat(accepted.socket().remoteAddress()).isEqualTo(accepted.peer().localAddress());
    }

    @Test
    @Rule({"INE-01", "ABE-03"})
    void a_peer_that_inspect_rejects_sees_a_reset_and_neither_accept_nor_abort_follows() {
        Listener listener = inspectingAndAccepting();
        CountDownLatch connected = new CountDownLatch(1);
        listener.handler().inspect.answersAfter(connected, call -> WskInspectAction.REJECT);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        connected.countDown();
        until(peer::isReset, "the peer sees a reset");
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    @Test
    @Rule("INE-01")
    void a_pended_request_is_decided_later() {
        Listener listener = inspectingAndAccepting();
        Request first = pended(listener);
        Request second = pended(listener);
        assertThat(complete(listener, second.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        until(() -> listener.handler().accept.count() == 1, "it is accepted");
        assertThat(complete(listener, first.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.SUCCESS);
        until(first.peer()::isReset, "the peer sees a reset");
        settle();
        assertThat(listener.handler().accepted().get(0).socket().remoteAddress())
                .isEqualTo(second.peer().localAddress());
        assertThat(listener.handler().accept.count()).isEqualTo(1);
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    @Test
    @Rule("INE-06")
    void without_the_accept_callback_an_accept_request_takes_what_inspect_completes() {
        Listener listener = inspecting();
        WskIrp irp = WskIrp.create();
        listener.socket().accept(irp);
        Request pended = pended(listener);
        settle();
        assertThat(irp.isCompleted()).isFalse();
        assertThat(complete(listener, pended.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(((WskConnectionSocket) irp.socket()).inspectId()).isEqualTo(pended.id());
        assertThat(listener.handler().accept.calls()).isEmpty();
    }

    @Test
    @Rule("AMB-19")
    @SuppressWarnings("NullAway") // what the compiler refuses here, an application without its checks may do
    void a_callback_that_returns_nothing_or_throws_rejects() {
        Listener listener = inspectingAndAccepting();
        CountDownLatch connected = new CountDownLatch(1);
        listener.handler().inspect.answersAfter(connected, call -> null);
        listener.handler().inspect.answers(call -> {
            throw new IllegalStateException("thrown by the test");
        });
        StreamPeer first = net.connect(listener.socket().localAddress());
        StreamPeer second = net.connect(listener.socket().localAddress());
        connected.countDown();
        until(() -> first.isReset() && second.isReset(), "both peers see a reset");
        settle();
        assertThat(listener.handler().abort.calls()).isEmpty();
        assertThat(acceptedBy(listener).socket().isClosed()).isFalse();
        assertThat(listener.handler().accept.count()).isEqualTo(1);
    }

    // ---- the identity

    @Test
    @Rule("CTL-76")
    void a_socket_that_was_not_inspected_has_none() {
        refused(
                WskStatus.INVALID_DEVICE_REQUEST,
                "CTL-76",
                () -> connected().socket().inspectId());
    }

    @Test
    @Rule({"INE-04", "CTL-62", "CTL-76"})
    void each_request_has_an_identity_of_its_own_which_the_accepted_socket_tells() {
        Listener listener = inspectingAndAccepting();
        CompletableFuture<WskInspectId> inside =
                listener.handler().accept.inside(call -> call.accept().socket().inspectId());
        Connection first = acceptedBy(listener);
        Connection second = acceptedBy(listener);
        List<WskInspectId> ids = listener.handler().inspect.calls().stream()
                .map(call -> call.inspection().id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(result(inside)).isEqualTo(ids.get(0));
        assertThat(List.of(first.socket().inspectId(), second.socket().inspectId()))
                .isEqualTo(ids);
    }

    @Test
    @Rule("INE-04")
    void requests_of_two_listeners_do_not_share_an_identity() {
        Listener one = inspecting();
        Listener other = inspecting();
        Request ofOne = pended(one);
        Request ofOther = pended(other);
        assertThat(ofOne.id()).isNotEqualTo(ofOther.id());
        assertThat(complete(one, ofOther.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
        assertThat(complete(other, ofOther.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule({"INE-04", "ICP-06", "AMB-14"})
    void an_identity_is_over_once_the_accept_callback_is_called() {
        Listener listener = inspectingAndAccepting();
        Request pended = pended(listener);
        CompletableFuture<WskStatus> inside = listener.handler()
                .accept
                .inside(call -> call.socket()
                        .inspectComplete(call.accept().socket().inspectId(), WskInspectAction.REJECT, WskIrp.create()));
        assertThat(complete(listener, pended.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(result(inside)).isEqualTo(WskStatus.NOT_FOUND);
        assertThat(complete(listener, pended.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.NOT_FOUND);
        settle();
        assertThat(pended.peer().isReset()).isFalse();
    }

    @Test
    @Rule("INE-05")
    void a_copy_of_the_identity_completes_the_request_and_equals_that_of_the_abort() {
        Listener listener = inspecting();
        Request completed = pended(listener);
        Request aborted = pended(listener);
        WskInspectId copy =
                new WskInspectId(completed.id().key(), completed.id().serialNumber());
        assertThat(complete(listener, copy, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        aborted.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        assertThat(listener.handler().abort.last().id())
                .isEqualTo(new WskInspectId(aborted.id().key(), aborted.id().serialNumber()))
                .isNotEqualTo(copy);
    }

    @Test
    void what_inspect_was_given_may_be_kept() { // EVT-30, EVT-31, INE-07
        Listener listener = inspecting();
        Request first = pended(listener);
        WskInspection kept = listener.handler().inspect.last().inspection();
        pended(listener);
        assertThat(kept)
                .isEqualTo(new WskInspection(
                        first.id(),
                        listener.socket().localAddress(),
                        first.peer().localAddress()));
        assertThat(complete(listener, kept.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
    }

    // ---- inspectComplete

    @Test
    @Rule({"ICP-06", "AMB-14"})
    void an_unknown_or_finished_identity_is_not_found() {
        Listener listener = inspecting();
        Request rejected = pended(listener);
        assertThat(complete(listener, rejected.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(complete(listener, rejected.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
        Request accepted = pended(listener);
        assertThat(complete(listener, accepted.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(complete(listener, accepted.id(), WskInspectAction.REJECT)).isEqualTo(WskStatus.NOT_FOUND);
        WskInspectId unknown =
                new WskInspectId(accepted.id().key(), accepted.id().serialNumber() + 1000);
        assertThat(complete(listener, unknown, WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
        settle();
        assertThat(accepted.peer().isReset()).isFalse();
    }

    @Test
    @Rule({"ICP-06", "AMB-14"})
    void an_aborted_identity_is_not_found() {
        Listener listener = inspecting();
        Request pended = pended(listener);
        pended.peer().reset();
        until(() -> listener.handler().abort.count() == 1, "abort is called");
        assertThat(complete(listener, pended.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.NOT_FOUND);
    }

    @Test
    @Rule({"ICP-06", "AMB-14"})
    void pend_is_no_decision_and_the_request_waits_on() {
        Listener listener = inspecting();
        Request pended = pended(listener);
        assertThat(complete(listener, pended.id(), WskInspectAction.PEND)).isEqualTo(WskStatus.INVALID_PARAMETER);
        assertThat(complete(listener, pended.id(), WskInspectAction.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule("INE-01")
    void a_request_may_be_completed_inside_its_own_inspect_callback() {
        Listener listener = inspectingAndAccepting();
        listener.handler().inspect.answers(call -> {
            call.socket().inspectComplete(call.inspection().id(), WskInspectAction.ACCEPT, WskIrp.create());
            return WskInspectAction.PEND;
        });
        CompletableFuture<Boolean> nested = listener.handler()
                .accept
                .inside(call -> listener.handler().inspect.isRunning());
        net.connect(listener.socket().localAddress());
        assertThat(result(nested)).isFalse();
    }

    @Test
    @Rule("INE-01")
    void a_request_may_be_completed_by_another_thread_before_inspect_has_returned() {
        Listener listener = inspectingAndAccepting();
        CountDownLatch connected = new CountDownLatch(1);
        CompletableFuture<WskStatus> status = listener.handler().inspect.meanwhile(call -> {
            connected.await();
            return call.socket().inspectComplete(call.inspection().id(), WskInspectAction.REJECT, WskIrp.create());
        }); // and answers with accept, which comes too late
        StreamPeer peer = net.connect(listener.socket().localAddress());
        connected.countDown();
        assertThat(result(status)).isEqualTo(WskStatus.SUCCESS);
        until(peer::isReset, "the peer sees a reset");
        settle();
        assertThat(listener.handler().accept.calls()).isEmpty();
        assertThat(listener.handler().abort.calls()).isEmpty();
    }

    // ---- the mode

    @Test
    @Rule("AMB-57")
    void the_mode_may_be_toggled_until_the_bind_and_is_frozen_then() {
        ListenHandler handler = new ListenHandler();
        WskListenSocket socket = client.listenSocket(StandardProtocolFamily.INET, handler, ListenTable.CONDITIONAL);
        socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
        socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, false);
        assertThat(socket.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isFalse();
        socket.bind(net.anyPort());
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "ENB-41",
                () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        socket.enable(ListenEvent.ACCEPT);
        net.connect(socket.localAddress());
        until(() -> handler.accept.count() == 1, "accept is called");
        assertThat(handler.inspect.calls()).isEmpty();
    }

    @Test
    @Rule("AMB-57")
    void the_mode_is_refused_for_a_table_without_inspect_and_abort() {
        WskListenSocket without =
                client.listenSocket(StandardProtocolFamily.INET, new ListenHandler(), ListenTable.ACCEPT);
        refused(
                WskStatus.INVALID_PARAMETER,
                "AMB-57",
                () -> without.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        assertThat(without.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isFalse();
    }

    @Test
    @Rule("INE-03")
    void the_event_option_has_no_flag_for_inspect_and_abort() {
        Listener listener = inspecting();
        listener.socket().enable(WskEventFlags.WSK_EVENT_ACCEPT | WskEventFlags.WSK_EVENTS_CONNECTION);
        assertThat(listener.socket().disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        assertThat(listener.socket().enabledEvents()).isZero();
        net.connect(listener.socket().localAddress());
        until(() -> listener.handler().inspect.count() == 1, "inspect is called although all that has a flag is off");
    }
}
