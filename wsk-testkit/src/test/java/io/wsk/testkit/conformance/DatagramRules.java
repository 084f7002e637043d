package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The receive-from callback (4.8), and {@code WskReceiveFrom} beside it. */
public abstract class DatagramRules extends ConformanceSuite {
    private DatagramPeer peer;

    private Datagrams receiving() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        peer = net.datagramPeer();
        return datagrams;
    }

    private Datagrams receivingStatically() {
        WskClient owner = net.client();
        owner.setStaticEventCallbacks(WSK_EVENT_RECEIVE_FROM);
        peer = net.datagramPeer();
        return datagrams(owner);
    }

    private void send(Datagrams to, String... texts) {
        for (String text : texts) {
            peer.send(text, to.socket().localAddress());
        }
    }

    private static ByteBuffer request(WskDatagramSocket socket, int room, WskIrp irp) {
        ByteBuffer target = ByteBuffer.allocate(room);
        socket.receiveFrom(target, irp);
        return target;
    }

    private static String text(ByteBuffer target, WskIrp irp) {
        byte[] bytes = new byte[(int) irp.information()];
        target.get(0, bytes);
        return new String(bytes, UTF_8);
    }

    private void untilTold(Datagrams datagrams, String... texts) {
        until(() -> datagrams.handler().texts().equals(List.of(texts)), "indicated are " + List.of(texts));
    }

    // ---- the verdicts

    @Test
    @Rule("RFE-01")
    void accepted_datagrams_are_consumed_and_come_whole_and_with_their_sender() {
        Datagrams datagrams = receiving();
        send(datagrams, "one", "", "three");
        untilTold(datagrams, "one", "", "three");
        assertThat(datagrams.handler().receiveFrom.last().datagrams().get(0).from())
                .isEqualTo(peer.address());
        assertThat(datagrams.handler().receiveFrom.last().socket()).isSameAs(datagrams.socket());
    }

    @Test
    @Rule({"RFE-01", "AMB-33"})
    void retained_datagrams_are_accepted_and_indications_go_on_before_their_release() {
        Datagrams datagrams = receiving();
        CompletableFuture<WskDatagramIndication> retained = new CompletableFuture<>();
        datagrams.handler().receiveFrom.answers(call -> {
            retained.complete(call.indication().retain());
            return ReceiveFromVerdict.RETAINED;
        });
        send(datagrams, "kept");
        WskDatagramIndication kept = result(retained);
        send(datagrams, "more", "and more");
        untilTold(datagrams, "kept", "more", "and more");
        kept.forEach(one -> assertThat(new String(one.toByteArray(), UTF_8)).isEqualTo("kept"));
        datagrams.socket().release(kept);
    }

    @Test
    @Rule({"RFE-01", "RFE-02", "RFE-04"})
    void a_refusal_disables_the_callback_and_the_enable_brings_what_was_refused_first() {
        Datagrams datagrams = receiving();
        datagrams.handler().receiveFrom.answers(call -> ReceiveFromVerdict.REFUSED);
        send(datagrams, "refused");
        until(() -> datagrams.handler().receiveFrom.returned() == 1, "the callback has refused");
        send(datagrams, "later");
        settle();
        assertThat(datagrams.socket().enabledEvents()).isZero();
        assertThat(datagrams.handler().texts()).containsExactly("refused");
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        untilTold(datagrams, "refused", "refused", "later");
    }

    @Test
    @Rule({"RFE-01", "RFE-04", "RFE-05", "AMB-16", "ENB-77"})
    void a_static_refusal_leaves_the_callback_on_and_loses_the_datagram() {
        Datagrams datagrams = receivingStatically();
        datagrams.handler().receiveFrom.answers(call -> ReceiveFromVerdict.REFUSED);
        send(datagrams, "refused", "later");
        untilTold(datagrams, "refused", "later");
        assertThat(datagrams.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE_FROM);
        settle();
        assertThat(datagrams.handler().texts()).containsExactly("refused", "later");
    }

    @Test
    @Rule({"RFE-02", "AMB-34"})
    void an_indication_is_a_list_of_one() {
        Datagrams datagrams = receiving();
        send(datagrams, "one", "two", "three");
        untilTold(datagrams, "one", "two", "three");
        assertThat(datagrams.handler().receiveFrom.calls())
                .allSatisfy(call -> assertThat(call.datagrams()).hasSize(1));
    }

    // ---- requests

    @Test
    @Rule({"RFE-07", "RFR-01", "RFR-05", "AMB-36"})
    void a_pending_request_takes_one_datagram_before_the_callback() {
        Datagrams datagrams = receiving();
        WskIrp irp = WskIrp.create();
        ByteBuffer target = request(datagrams.socket(), 20, irp);
        send(datagrams, "requested", "indicated");
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(text(target, irp)).isEqualTo("requested");
        assertThat(irp.remoteAddress()).isEqualTo(peer.address());
        untilTold(datagrams, "indicated");
    }

    @Test
    @Rule({"RFE-06", "RFR-01"})
    void a_request_takes_what_was_refused_and_does_not_enable_the_callback() {
        Datagrams datagrams = receiving();
        datagrams.handler().receiveFrom.answers(call -> ReceiveFromVerdict.REFUSED);
        send(datagrams, "refused");
        until(() -> datagrams.handler().receiveFrom.returned() == 1, "the callback has refused");
        WskIrp irp = WskIrp.create();
        ByteBuffer target = request(datagrams.socket(), 20, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(text(target, irp)).isEqualTo("refused");
        WskIrp empty = WskIrp.create();
        request(datagrams.socket(), 0, empty);
        send(datagrams, "taken", "waits");
        assertThat(outcome(empty)).isEqualTo(WskStatus.SUCCESS);
        settle();
        assertThat(datagrams.socket().enabledEvents()).isZero();
        assertThat(datagrams.handler().texts()).containsExactly("refused");
    }

    @Test
    @Rule({"RFR-02", "AMB-28"})
    void a_datagram_that_does_not_fit_is_cut_off_and_says_so() {
        Datagrams datagrams = receiving();
        WskIrp cut = WskIrp.create();
        ByteBuffer target = request(datagrams.socket(), 4, cut);
        WskIrp whole = WskIrp.create();
        request(datagrams.socket(), 4, whole);
        send(datagrams, "too long", "fits");
        assertThat(outcome(cut)).isEqualTo(WskStatus.SUCCESS);
        assertThat(text(target, cut)).isEqualTo("too ");
        assertThat(cut.isTruncated()).isTrue();
        assertThat(outcome(whole)).isEqualTo(WskStatus.SUCCESS);
        assertThat(whole.isTruncated()).isFalse();
    }

    @Test
    @Rule({"RFR-01", "IRP-13"})
    void a_pending_request_can_be_cancelled_and_is_by_a_close() {
        Datagrams datagrams = receiving();
        WskIrp cancelled = WskIrp.create();
        request(datagrams.socket(), 4, cancelled);
        settle();
        assertThat(cancelled.cancel()).isTrue();
        assertThat(outcome(cancelled)).isEqualTo(WskStatus.CANCELLED);
        WskIrp closed = WskIrp.create();
        request(datagrams.socket(), 4, closed);
        datagrams.socket().close();
        assertThat(outcome(closed)).isEqualTo(WskStatus.CANCELLED);
    }
}
