package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes in, from a connection whose peer is the test. */
@Timeout(30)
class ReceivePathTest {
    private final FakeTransport transport = new FakeTransport();
    private final WskClientOptions options = WskClientOptions.defaults().withReceiveHold(1024);
    private final Script script = new Script();
    private final WskConnectionSocket socket = transport.connect(options, script);
    private final FakeConnection peer = transport.connection;

    private void settle() {
        transport.loop.settle();
    }

    private void arrives(String text) {
        peer.arrives(text);
        settle();
    }

    private WskIrp receive(int length) {
        WskIrp irp = WskIrp.create();
        assertThat(socket.receive(ByteBuffer.allocate(length), irp)).isEqualTo(WskStatus.PENDING);
        settle();
        return irp;
    }

    private static String text(ByteBuffer target) {
        return StandardCharsets.UTF_8.decode(target.duplicate().flip()).toString();
    }

    private void disableReceive() {
        assertThat(socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
    }

    private static void has(Throwable thrown, WskStatus status, String rule) {
        assertThat(thrown).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.rule()).isEqualTo(rule);
        });
    }

    // ---- verdicts

    @Test
    void accepted_data_is_followed_by_new_data() {
        arrives("one");
        arrives("two");
        assertThat(script.calls).containsExactly("one", "two");
    }

    @Test
    void refused_data_is_held_and_indications_are_suspended() { // RCE-01, RCE-05
        script.receive = (from, data) -> ReceiveVerdict.REFUSED;
        arrives("one");
        arrives("two");
        assertThat(script.calls).containsExactly("one");
    }

    @Test
    void an_empty_receive_resumes_with_everything_held_first() { // RCE-06, RCE-07, AMB-13
        script.receive = (from, data) -> ReceiveVerdict.REFUSED;
        arrives("one");
        arrives("two");
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        WskIrp irp = receive(0);
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isZero();
        arrives("three");
        assertThat(script.calls).containsExactly("one", "onetwo", "three");
    }

    @Test
    void enable_does_not_lift_a_suspension() { // AMB-18
        script.receive = (from, data) -> ReceiveVerdict.REFUSED;
        arrives("one");
        socket.enable(ConnectionEvent.RECEIVE);
        settle();
        arrives("two");
        assertThat(script.calls).containsExactly("one");
    }

    @Test
    void a_partly_accepted_indication_keeps_the_rest() { // RCE-04
        script.receive = (from, data) -> data.accept(3);
        arrives("onetwo");
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        receive(0);
        assertThat(script.calls).containsExactly("onetwo", "two");
    }

    @Test
    void an_acceptance_of_nothing_is_a_partial_one() { // AMB-17
        script.receive = (from, data) -> data.accept(0);
        arrives("one");
        arrives("two");
        assertThat(script.calls).containsExactly("one");
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        receive(0);
        assertThat(script.calls).containsExactly("one", "onetwo");
    }

    @Test
    void an_acceptance_of_more_than_indicated_is_a_full_one() { // AMB-17
        script.receive = (from, data) -> data.accept(Long.MAX_VALUE);
        arrives("one");
        arrives("two");
        assertThat(script.calls).containsExactly("one", "two");
    }

    @Test
    void an_acceptance_below_zero_is_refused() {
        List<Throwable> thrown = new ArrayList<>();
        script.receive = (from, data) -> {
            assertThatThrownBy(() -> data.accept(-1)).satisfies(thrown::add);
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        has(thrown.get(0), WskStatus.INVALID_PARAMETER, "RCE-04");
    }

    @Test
    void a_byte_at_a_time_is_the_whole_stream_in_order() {
        script.receive = (from, data) -> {
            from.receive(ByteBuffer.allocate(0), WskIrp.create());
            return data.accept(1);
        };
        arrives("abcd");
        assertThat(script.calls).containsExactly("abcd", "bcd", "cd", "d");
    }

    // ---- retained indications

    private WskDataIndication retained(String text) {
        AtomicReference<WskDataIndication> kept = new AtomicReference<>();
        script.receive = (from, data) -> {
            kept.set(data.retain());
            return ReceiveVerdict.RETAINED;
        };
        arrives(text);
        return kept.get();
    }

    @Test
    void a_retained_indication_survives_the_callback_and_further_data() {
        WskDataIndication kept = retained("kept");
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        arrives("####");
        assertThat(new String(kept.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("kept");
        assertThat(kept.length()).isEqualTo(4);
        assertThat(kept.buffer().isReadOnly()).isTrue();
        socket.release(kept);
    }

    @Test
    void a_released_indication_is_unusable() { // EVT-33
        WskDataIndication kept = retained("kept");
        socket.release(kept);
        assertThatThrownBy(kept::buffer).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-33"));
        assertThatThrownBy(kept::length).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-33"));
        assertThatThrownBy(kept::toByteArray).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-33"));
    }

    @Test
    void an_indication_is_released_once() { // REL-04
        WskDataIndication kept = retained("kept");
        socket.release(kept);
        assertThatThrownBy(() -> socket.release(kept)).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "REL-04"));
    }

    @Test
    void an_indication_is_released_on_its_own_socket() { // REL-04
        WskDataIndication kept = retained("kept");
        WskConnectionSocket other = transport.connect(options, new Script());
        assertThatThrownBy(() -> other.release(kept)).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "REL-04"));
        socket.release(kept);
    }

    @Test
    void an_indication_that_was_not_retained_cannot_be_released() { // REL-04
        List<Throwable> thrown = new ArrayList<>();
        script.receive = (from, data) -> {
            assertThatThrownBy(() -> from.release(data)).satisfies(thrown::add);
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        has(thrown.get(0), WskStatus.INVALID_PARAMETER, "REL-04");
    }

    @Test
    void a_retained_indication_cannot_be_retained_or_accepted_again() {
        WskDataIndication kept = retained("kept");
        assertThatThrownBy(kept::retain).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kept.accept(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void retained_without_retain_is_the_handlers_failure() { // AMB-19
        script.receive = (from, data) -> ReceiveVerdict.RETAINED;
        arrives("one");
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.aborted).isTrue();
    }

    @Test
    void retain_without_retained_is_the_handlers_failure() { // AMB-19
        script.receive = (from, data) -> {
            data.retain();
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        assertThat(socket.isClosed()).isTrue();
    }

    // ---- use after the callback

    @Test
    void an_indication_used_after_its_callback_names_the_handler() { // EVT-32
        AtomicReference<WskDataIndication> kept = new AtomicReference<>();
        script.receive = (from, data) -> {
            kept.set(data);
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        WskDataIndication stale = kept.get();
        assertThatThrownBy(stale::buffer)
                .satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-32"))
                .hasMessageContaining(Script.class.getName());
        assertThatThrownBy(stale::length).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-32"));
        assertThatThrownBy(stale::toByteArray).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-32"));
        assertThatThrownBy(stale::retain).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-32"));
        assertThatThrownBy(() -> stale.accept(1)).satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "EVT-32"));
    }

    @Test
    void the_view_is_read_only_and_starts_at_the_first_byte() {
        List<String> seen = new ArrayList<>();
        script.receive = (from, data) -> {
            data.buffer().get(); // a second look starts at the first byte again
            ByteBuffer view = data.buffer();
            seen.add(view.isReadOnly() + " " + view.position() + " " + view.remaining());
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("three");
        arrives("3");
        assertThat(seen).containsExactly("true 0 5", "true 0 1");
    }

    // ---- receive requests

    @Test
    void a_receive_takes_the_oldest_bytes_and_the_next_indication_starts_after_them() { // RCE-08
        script.receive = (from, data) -> ReceiveVerdict.REFUSED;
        arrives("onetwo");
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        ByteBuffer target = ByteBuffer.allocate(3);
        WskIrp irp = WskIrp.create();
        socket.receive(target, irp);
        settle();
        assertThat(text(target)).isEqualTo("one");
        assertThat(irp.information()).isEqualTo(3);
        assertThat(script.calls).containsExactly("onetwo", "two");
    }

    /** A receive that has been served, while its completion routine has not run yet; that notes "completed". */
    private void servedButNotCompleted(String refused, int length) {
        script.receive = (from, data) -> ReceiveVerdict.REFUSED;
        arrives(refused);
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        ByteBuffer target = ByteBuffer.allocate(length);
        WskIrp irp = WskIrp.create(done -> script.calls.add("completed"));
        assertThat(socket.receive(target, irp)).isEqualTo(WskStatus.PENDING);
        assertThat(transport.loop.doWork(0)).isPositive();
        assertThat(target.position()).isEqualTo(length);
        assertThat(irp.isCompleted()).isFalse();
    }

    @Test
    void what_a_receive_leaves_over_is_indicated_after_its_completion() { // RCE-06, RCE-08
        servedButNotCompleted("onetwo", 3);
        settle();
        assertThat(script.calls).containsExactly("onetwo", "completed", "two");
    }

    @Test
    void new_data_is_indicated_after_the_completion_of_a_receive_that_took_what_came_before() { // RCE-06, RCE-08
        servedButNotCompleted("one", 3);
        arrives("two");
        assertThat(script.calls).containsExactly("one", "completed", "two");
    }

    @Test
    void the_end_is_indicated_after_the_completion_of_a_receive_that_took_the_last_data() { // AMB-11
        servedButNotCompleted("one", 3);
        peer.ends();
        settle();
        assertThat(script.calls).containsExactly("one", "completed", "GRACEFUL");
    }

    @Test
    void what_a_pending_receive_leaves_over_is_indicated_after_its_completion() { // RCE-08
        socket.receive(ByteBuffer.allocate(3), WskIrp.create(done -> script.calls.add("completed")));
        settle();
        arrives("onetwo");
        assertThat(script.calls).containsExactly("completed", "two");
    }

    @Test
    void an_empty_receive_completes_before_it_resumes() { // AMB-13
        servedButNotCompleted("one", 0);
        settle();
        assertThat(script.calls).containsExactly("one", "completed", "one");
    }

    @Test
    void a_pending_receive_comes_before_the_callback() { // EVT-12, RCV-02
        ByteBuffer target = ByteBuffer.allocate(4);
        WskIrp irp = WskIrp.create();
        socket.receive(target, irp);
        settle();
        assertThat(irp.isCompleted()).isFalse();
        arrives("onetwo");
        assertThat(text(target)).isEqualTo("onet");
        assertThat(script.calls).containsExactly("wo");
    }

    @Test
    void a_receive_comes_before_the_callback_from_the_moment_it_was_called() { // EVT-12, AMB-36
        ByteBuffer target = ByteBuffer.allocate(2);
        WskIrp irp = WskIrp.create();
        assertThat(socket.receive(target, irp)).isEqualTo(WskStatus.PENDING);
        arrives("first");
        assertThat(irp.information()).isEqualTo(2);
        assertThat(text(target)).isEqualTo("fi");
        assertThat(script.calls).containsExactly("rst");
    }

    @Test
    void the_end_waits_for_a_receive_that_is_on_its_way() { // EVT-12, AMB-11
        ByteBuffer target = ByteBuffer.allocate(10);
        WskIrp irp = WskIrp.create();
        List<String> atTheEnd = new ArrayList<>();
        script.disconnect = (from, kind) -> atTheEnd.add(text(target));
        assertThat(socket.receive(target, irp)).isEqualTo(WskStatus.PENDING);
        peer.arrives("last");
        peer.ends();
        settle();
        assertThat(atTheEnd).containsExactly("last");
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(script.calls).containsExactly("GRACEFUL");
    }

    @Test
    void an_empty_receive_leaves_the_callback_what_came_meanwhile() { // RCV-07
        WskIrp irp = WskIrp.create();
        assertThat(socket.receive(ByteBuffer.allocate(0), irp)).isEqualTo(WskStatus.PENDING);
        arrives("data");
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(script.calls).containsExactly("data");
    }

    @Test
    void pending_receives_are_served_in_order() {
        disableReceive();
        ByteBuffer first = ByteBuffer.allocate(2);
        ByteBuffer second = ByteBuffer.allocate(2);
        socket.receive(first, WskIrp.create());
        socket.receive(second, WskIrp.create());
        settle();
        arrives("abcd");
        assertThat(text(first)).isEqualTo("ab");
        assertThat(text(second)).isEqualTo("cd");
    }

    @Test
    void a_cancelled_receive_takes_nothing() { // IRP-13
        WskIrp irp = receive(10);
        assertThat(irp.cancel()).isTrue();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        arrives("one");
        assertThat(script.calls).containsExactly("one");
    }

    @Test
    void a_receive_can_be_cancelled_before_the_loop_has_seen_it() {
        WskIrp irp = WskIrp.create();
        socket.receive(ByteBuffer.allocate(10), irp);
        irp.cancel();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
    }

    @Test
    void a_receive_issued_in_the_callback_gets_what_the_callback_refuses() {
        ByteBuffer target = ByteBuffer.allocate(10);
        script.receive = (from, data) -> {
            from.receive(target, WskIrp.create());
            return ReceiveVerdict.REFUSED;
        };
        arrives("one");
        assertThat(text(target)).isEqualTo("one");
        assertThat(script.calls).containsExactly("one");
    }

    @Test
    void every_pending_receive_completes_empty_at_the_end_of_the_stream() { // RCV-08, RCV-09
        WskIrp first = receive(10);
        WskIrp second = receive(10);
        peer.ends();
        settle();
        assertThat(first.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(first.information()).isZero();
        assertThat(second.information()).isZero();
        assertThat(script.calls).containsExactly("GRACEFUL");
    }

    @Test
    void a_pending_receive_fails_when_the_connection_is_reset() {
        WskIrp irp = receive(10);
        peer.resets();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CONNECTION_RESET);
    }

    @Test
    void a_receive_after_the_reset_was_indicated_does_not_look_like_an_orderly_end() { // RCV-08
        peer.resets();
        settle();
        assertThat(script.calls).containsExactly("ABORTIVE");
        assertThat(receive(10).status()).isEqualTo(WskStatus.CONNECTION_RESET);
    }

    @Test
    void a_receive_around_an_abortive_disconnect_of_this_side_does_not_wait_for_ever() { // DSC-07, AMB-02, AMB-60
        WskIrp before = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), before);
        transport.loop.run(() -> socket.disconnect(WskDisconnectKind.ABORTIVE)); // overtakes it
        assertThat(before.status()).isEqualTo(WskStatus.CANCELLED);
        WskIrp after = WskIrp.create();
        assertThat(socket.receive(ByteBuffer.allocate(1), after)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @Test
    void a_receive_that_was_cancelled_resumes_like_one_that_was_served() { // RCE-06
        script.receive = (own, data) -> script.calls.size() == 1 ? ReceiveVerdict.REFUSED : ReceiveVerdict.ACCEPTED;
        arrives("x");
        WskIrp irp = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), irp);
        irp.cancel();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(script.calls).containsExactly("x", "x");
    }

    @Test
    void a_cancel_that_comes_too_late_does_not_reach_the_next_request_of_the_same_irp() { // IRP-07, IRP-13
        ByteBuffer target = ByteBuffer.allocate(10);
        WskIrp irp = WskIrp.create();
        socket.receive(target, irp);
        settle();
        transport.loop.meanwhile = () -> {
            peer.arrives("data");
            settle();
            target.clear();
            irp.reuse();
            socket.receive(target, irp);
            settle();
        };
        irp.cancel();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
    }

    // ---- disable and enable

    @Test
    void nothing_arrives_while_receive_is_off_and_everything_after_it_is_on() { // ENB-21, ENB-33
        arrives("one");
        disableReceive();
        arrives("two");
        arrives("three");
        assertThat(script.calls).containsExactly("one");
        socket.enable(ConnectionEvent.RECEIVE);
        settle();
        arrives("four");
        assertThat(script.calls).containsExactly("one", "twothree", "four");
    }

    @Test
    void disable_from_inside_the_callback_completes_after_it_returns() { // ENB-24 B, ENB-28
        List<String> order = new ArrayList<>();
        WskIrp irp = WskIrp.create(done -> order.add("disabled " + done.status().name()));
        script.receive = (from, data) -> {
            order.add("answer " + from.disable(ConnectionEvent.RECEIVE, irp).name());
            order.add("returns");
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        arrives("two");
        assertThat(order).containsExactly("answer PENDING", "returns", "disabled SUCCESS");
        assertThat(script.calls).containsExactly("one");
    }

    @Test
    void disable_without_irp_inside_the_callback_is_event_pending() { // ENB-24 C, ENB-28
        List<WskStatus> answers = new ArrayList<>();
        script.receive = (from, data) -> {
            answers.add(from.disable(ConnectionEvent.RECEIVE));
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        arrives("two");
        assertThat(answers).containsExactly(WskStatus.EVENT_PENDING);
        assertThat(script.calls).containsExactly("one");
    }

    @Test
    void a_callback_that_switches_itself_off_and_on_goes_on() { // AMB-04
        script.receive = (from, data) -> {
            assertThat(from.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.EVENT_PENDING);
            from.enable(ConnectionEvent.RECEIVE);
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        arrives("two");
        assertThat(script.calls).containsExactly("one", "two");
    }

    @Test
    void a_stream_switched_at_random_loses_and_reorders_nothing() {
        Random random = new Random(5);
        byte[] sent = new byte[200_000];
        random.nextBytes(sent);
        script.receive = (from, data) -> {
            int dice = random.nextInt(4);
            if (dice == 0) {
                from.receive(ByteBuffer.allocate(0), WskIrp.create());
                long part = random.nextInt(data.length() + 1);
                rewind(data.length() - (int) part);
                return data.accept(part);
            } else if (dice == 1) {
                from.receive(ByteBuffer.allocate(0), WskIrp.create());
                rewind(data.length());
                return ReceiveVerdict.REFUSED;
            }
            return ReceiveVerdict.ACCEPTED;
        };
        for (int at = 0; at < sent.length; ) {
            int count = Math.min(sent.length - at, random.nextInt(3000) + 1);
            byte[] part = new byte[count];
            System.arraycopy(sent, at, part, 0, count);
            at += count;
            if (random.nextBoolean()) {
                disableReceive();
            }
            peer.arrives(part);
            settle();
            socket.enable(ConnectionEvent.RECEIVE);
            settle();
        }
        assertThat(script.received.toByteArray()).isEqualTo(sent);
    }

    /** Takes the last bytes back from what the script has noted: they will be indicated again. */
    private void rewind(int count) {
        byte[] all = script.received.toByteArray();
        script.received.reset();
        script.received.write(all, 0, all.length - count);
    }

    // ---- the hold

    @Test
    void a_full_hold_stops_reading_and_room_resumes_it() {
        disableReceive();
        peer.arrives(new byte[3000]);
        settle();
        assertThat(peer.unread()).isEqualTo(3000 - 1024);
        assertThat(peer.wantsRead()).isFalse();
        receive(24);
        assertThat(peer.unread()).isEqualTo(3000 - 1024 - 24);
        socket.enable(ConnectionEvent.RECEIVE);
        settle();
        assertThat(peer.unread()).isZero();
        assertThat(script.received.size()).isEqualTo(3000 - 24);
    }

    @Test
    void one_read_takes_at_most_what_the_hold_could_keep() {
        peer.arrives(new byte[3000]);
        settle();
        assertThat(script.calls).containsExactly("1024 bytes", "1024 bytes", "952 bytes");
    }

    // ---- the end

    @Test
    void the_end_follows_the_data() { // AMB-11
        peer.arrives("last words");
        peer.ends();
        settle();
        assertThat(script.calls).containsExactly("last words", "GRACEFUL");
    }

    @Test
    void the_end_is_indicated_once() {
        peer.ends();
        settle();
        socket.enable(WSK_EVENT_DISCONNECT);
        settle();
        peer.resets();
        settle();
        assertThat(script.calls).containsExactly("GRACEFUL");
    }

    @Test
    void a_reset_is_indicated_although_this_side_has_asked_for_a_graceful_disconnect_meanwhile() { // DSE-02, AMB-11
        assertThat(socket.disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        WskIrp irp = WskIrp.create();
        peer.resets();
        transport.loop.execute(() ->
                assertThat(socket.disconnect(WskDisconnectKind.GRACEFUL, irp)).isEqualTo(WskStatus.PENDING));
        settle();
        socket.enable(ConnectionEvent.DISCONNECT);
        settle();
        assertThat(script.calls).containsExactly("ABORTIVE");
        assertThat(irp.status()).isEqualTo(WskStatus.CONNECTION_RESET);
    }

    @Test
    void held_data_is_indicated_once_although_the_answer_to_it_finds_the_connection_broken() {
        disableReceive();
        arrives("held");
        script.receive = (from, data) -> {
            peer.resets();
            from.send(ByteBuffer.wrap(new byte[1]));
            return ReceiveVerdict.ACCEPTED;
        };
        socket.enable(ConnectionEvent.RECEIVE);
        settle();
        assertThat(script.calls).containsExactly("held", "ABORTIVE");
    }

    /** The handler has been told nothing yet, and what it sends is lost as if it had come a moment before the reset. */
    @Test
    void a_handler_of_data_that_was_held_may_send_although_a_reset_has_come_meanwhile() { // AMB-11, SND-05
        disableReceive();
        arrives("held");
        WskIrp irp = WskIrp.create();
        ByteBuffer sent = ByteBuffer.allocate(3);
        script.receive = (from, data) -> {
            from.send(sent);
            assertThat(from.trySend(ByteBuffer.allocate(2))).isEqualTo(2);
            assertThat(from.send(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.CONNECTION_RESET);
            return ReceiveVerdict.ACCEPTED;
        };
        script.disconnect = (from, kind) -> refusesToSend();
        socket.enable(ConnectionEvent.RECEIVE);
        peer.resets(); // is seen before the enable
        settle();
        assertThat(script.calls).containsExactly("held", "ABORTIVE");
        assertThat(sent.hasRemaining()).isFalse();
        assertThat(socket.client().counters().handlerFailures()).isZero();
        refusesToSend();
    }

    private void refusesToSend() {
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(1))).hasMessageContaining("AMB-02");
    }

    @Test
    void a_send_after_a_reset_of_which_nobody_will_tell_is_refused() { // AMB-02
        assertThat(socket.disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        peer.resets();
        settle();
        refusesToSend();
        socket.enable(ConnectionEvent.DISCONNECT);
        socket.send(ByteBuffer.allocate(1)); // it is on its way
        settle();
        assertThat(script.calls).containsExactly("ABORTIVE");
        refusesToSend();
    }

    @Test
    void the_end_does_not_wait_for_data_while_receive_is_off() { // AMB-12
        disableReceive();
        peer.arrives("held");
        peer.ends();
        settle();
        assertThat(script.calls).containsExactly("GRACEFUL");
        socket.enable(ConnectionEvent.RECEIVE);
        settle();
        assertThat(script.calls).containsExactly("GRACEFUL", "held");
    }

    @Test
    void the_end_does_not_wait_while_receive_is_suspended_and_the_data_stays_readable() { // AMB-12
        script.receive = (from, data) -> ReceiveVerdict.REFUSED;
        peer.arrives("held");
        peer.ends();
        settle();
        assertThat(script.calls).containsExactly("held", "GRACEFUL");
        ByteBuffer target = ByteBuffer.allocate(10);
        socket.receive(target, WskIrp.create());
        settle();
        assertThat(text(target)).isEqualTo("held");
        assertThat(receive(10).information()).as("the end").isZero();
    }

    @Test
    void the_end_waits_for_data_that_waits_for_the_send_backlog() { // AMB-11
        WskClientOptions small = options.withSendBounds(0, 1, 1000);
        FakeTransport other = new FakeTransport();
        Script reader = new Script();
        WskConnectionSocket writer = other.connect(small, reader);
        assertThat(writer.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        other.connection.arrives("data");
        other.loop.settle();
        other.connection.room = 0;
        writer.send(ByteBuffer.allocate(10));
        other.loop.settle();
        writer.enable(ConnectionEvent.RECEIVE);
        other.connection.ends();
        other.loop.settle();
        other.connection.room = 100;
        other.loop.settle();
        assertThat(reader.calls).containsExactly("data", "GRACEFUL");
    }

    @Test
    void an_end_that_nobody_may_see_is_indicated_after_enable() {
        assertThat(socket.disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        peer.arrives("data");
        peer.ends();
        settle();
        assertThat(script.calls).containsExactly("data");
        socket.enable(ConnectionEvent.DISCONNECT);
        settle();
        assertThat(script.calls).containsExactly("data", "GRACEFUL");
    }

    @Test
    void a_reset_is_an_abortive_disconnect_and_may_overtake_held_data() { // AMB-11, DSE-04
        disableReceive();
        arrives("held");
        peer.resets();
        settle();
        assertThat(script.calls).containsExactly("ABORTIVE");
        assertThat(peer.closed).isTrue();
        assertThat(socket.isClosed())
                .as("the application still has to close it")
                .isFalse(); // DSE-05
        socket.close();
        settle();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void a_reset_while_disconnect_is_off_is_indicated_after_enable() {
        assertThat(socket.disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
        peer.resets();
        settle();
        assertThat(script.calls).isEmpty();
        socket.enable(ConnectionEvent.DISCONNECT);
        settle();
        assertThat(script.calls).containsExactly("ABORTIVE");
    }

    @Test
    void sending_goes_on_after_the_peers_end() { // DSE-03, SND-05
        script.disconnect = (from, kind) -> from.send(ByteBuffer.wrap("bye".getBytes(StandardCharsets.UTF_8)));
        peer.ends();
        settle();
        assertThat(peer.writtenText()).isEqualTo("bye");
    }

    @Test
    void close_in_the_disconnect_callback_ends_the_socket_in_order() {
        script.disconnect = (from, kind) -> from.close();
        peer.ends();
        settle();
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.outputShut).isTrue();
        assertThat(peer.aborted).isFalse();
    }

    // ---- without a disconnect handler

    private Script withoutDisconnectHandler() {
        WskClient client = transport.client(options);
        Script reader = new Script();
        transport.connect(client, reader, new ScriptTable(WSK_EVENT_RECEIVE));
        return reader;
    }

    @Test
    void without_a_disconnect_handler_the_runtime_closes_after_the_end() {
        Script reader = withoutDisconnectHandler();
        transport.connection.arrives("data");
        transport.connection.ends();
        settle();
        assertThat(reader.calls).containsExactly("data");
        assertThat(transport.connection.outputShut).isTrue();
        assertThat(transport.connection.closed).isTrue();
        assertThat(transport.connection.aborted).isFalse();
    }

    @Test
    void without_a_disconnect_handler_refused_data_delays_the_close_until_it_is_read() {
        Script reader = withoutDisconnectHandler();
        AtomicReference<WskConnectionSocket> from = new AtomicReference<>();
        reader.receive = (socket, data) -> {
            from.set(socket);
            return ReceiveVerdict.REFUSED;
        };
        transport.connection.arrives("data");
        transport.connection.ends();
        settle();
        assertThat(transport.connection.closed).isFalse();
        from.get().receive(ByteBuffer.allocate(10), WskIrp.create());
        settle();
        assertThat(transport.connection.closed).isTrue();
    }

    @Test
    void without_a_disconnect_handler_data_read_while_receive_is_off_delays_the_close_too() {
        WskClient client = transport.client(options);
        WskConnectionSocket reader =
                transport.connect(client, new Script(), new ScriptTable(WSK_EVENT_RECEIVE).enabled(0));
        transport.connection.arrives("data");
        transport.connection.ends();
        settle();
        assertThat(transport.connection.closed).isFalse();
        reader.receive(ByteBuffer.allocate(10), WskIrp.create());
        settle();
        assertThat(transport.connection.closed).isTrue();
    }

    // ---- handlers that close or fail

    @Test
    void a_handler_that_throws_costs_its_socket() {
        script.receive = (from, data) -> {
            throw new IllegalArgumentException("on purpose");
        };
        arrives("one");
        arrives("two");
        assertThat(script.calls).containsExactly("one");
        assertThat(peer.aborted).isTrue();
        assertThat(socket.isClosed()).isTrue();
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(1)))
                .satisfies(e -> has(e, WskStatus.FILE_FORCED_CLOSED, "IRP-20"));
    }

    @Test
    void a_handler_that_throws_does_not_cost_other_sockets() {
        Script other = new Script();
        transport.connect(options, other);
        script.receive = (from, data) -> {
            throw new AssertionError("on purpose");
        };
        arrives("one");
        transport.connection.arrives("two");
        settle();
        assertThat(other.calls).containsExactly("two");
    }

    @Test
    void what_a_handler_sent_before_it_threw_is_dropped_with_the_socket() {
        script.receive = (from, data) -> {
            from.send(data.buffer());
            throw new IllegalArgumentException("on purpose");
        };
        arrives("one");
        assertThat(peer.writtenText()).isEmpty();
        assertThat(peer.aborted).isTrue();
    }

    @Test
    void a_disconnect_handler_that_throws_costs_its_socket() {
        script.disconnect = (from, kind) -> {
            throw new IllegalArgumentException("on purpose");
        };
        peer.ends();
        settle();
        assertThat(socket.isClosed()).isTrue();
        assertThat(script.calls).containsExactly("GRACEFUL");
    }

    @Test
    void a_socket_the_application_closed_before_its_handler_threw_is_closed_not_dead() { // CLS-06
        script.receive = (from, data) -> {
            from.close();
            throw new IllegalArgumentException("on purpose");
        };
        arrives("one");
        assertThatThrownBy(() -> socket.send(ByteBuffer.allocate(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void abort_in_the_callback_is_the_last_thing_that_happens() { // CLS-05
        script.receive = (from, data) -> {
            from.abort();
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("one");
        peer.arrives(new byte[3000]);
        peer.ends();
        settle();
        assertThat(script.calls).hasSize(1);
        assertThat(peer.aborted).isTrue();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void close_socket_in_the_callback_completes_after_it_returns() { // CLS-11, EVT-14
        List<String> order = new ArrayList<>();
        script.receive = (from, data) -> {
            from.closeSocket(WskIrp.create(done -> order.add("closed")));
            order.add("returns");
            return ReceiveVerdict.REFUSED;
        };
        arrives("one");
        assertThat(order).containsExactly("returns", "closed");
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void close_in_the_callback_while_held_data_is_indicated_drops_the_rest() {
        disableReceive();
        arrives("held");
        script.receive = (from, data) -> {
            from.close();
            return data.accept(2);
        };
        socket.enable(ConnectionEvent.RECEIVE);
        settle();
        assertThat(script.calls).containsExactly("held");
        peer.ends();
        settle();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void a_disable_inside_a_callback_that_aborts_succeeds_because_the_callback_returns_first() { // AMB-09
        WskIrp irp = WskIrp.create();
        script.receive = (from, data) -> {
            from.disable(ConnectionEvent.RECEIVE, irp);
            from.abort();
            return ReceiveVerdict.ACCEPTED;
        };
        arrives("one");
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void a_socket_without_a_table_is_read_by_requests_only() { // CAT-31
        WskClient client = transport.client(options);
        transport.connection = new FakeConnection();
        WskConnectionSocket bare = client.connectionSocket(StandardProtocolFamily.INET);
        bare.bind(InetSocketAddress.createUnresolved("here", 0));
        bare.connect(InetSocketAddress.createUnresolved("there", 0), WskIrp.create());
        settle();
        transport.connection.arrives("data");
        transport.connection.ends();
        settle();
        ByteBuffer target = ByteBuffer.allocate(10);
        bare.receive(target, WskIrp.create());
        settle();
        assertThat(text(target)).isEqualTo("data");
        assertThatThrownBy(() -> bare.enable(WSK_EVENTS_CONNECTION))
                .satisfies(e -> has(e, WskStatus.INVALID_PARAMETER, "ENB-106"));
    }
}
