package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSendFlag;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes out, through a connection whose operating system takes as much as the test says. */
@Timeout(30)
class SendPathTest {
    private final FakeTransport transport = new FakeTransport();
    private final WskClientOptions options =
            WskClientOptions.defaults().withSendBounds(10, 20, 100).withReceiveHold(1024);
    private final Script script = new Script();
    private WskConnectionSocket socket = transport.connect(options, script);
    private final FakeConnection peer = transport.connection;

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private void settle() {
        transport.loop.settle();
    }

    // ---- order

    @Test
    void a_send_from_another_thread_is_written_by_the_loop() {
        ByteBuffer data = bytes("hello");
        socket.send(data);
        assertThat(data.hasRemaining()).as("consumed").isFalse();
        assertThat(peer.writtenText()).isEmpty();
        settle();
        assertThat(peer.writtenText()).isEqualTo("hello");
        assertThat(socket.sendBacklog()).isZero();
    }

    @Test
    void the_buffer_is_the_callers_again_at_once() {
        byte[] array = "hello".getBytes(StandardCharsets.UTF_8);
        socket.send(ByteBuffer.wrap(array));
        array[0] = 'X';
        settle();
        assertThat(peer.writtenText()).isEqualTo("hello");
    }

    @Test
    void a_buffer_sent_inside_a_callback_is_the_callers_again_at_once() {
        byte[] array = "hello".getBytes(StandardCharsets.UTF_8);
        script.receive = (from, data) -> {
            from.send(ByteBuffer.wrap(array));
            array[0] = 'X';
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("go");
        settle();
        assertThat(peer.writtenText()).isEqualTo("hello");
    }

    @Test
    void range_copies_and_borrowed_buffers_leave_in_the_order_of_the_calls() {
        WskIrp irp = WskIrp.create();
        script.receive = (from, data) -> {
            ByteBuffer view = data.buffer();
            from.send(view.limit(3)); // by reference
            from.send(bytes("-copy-"));
            from.send(bytes("borrowed-"), irp);
            view.limit(6);
            from.send(view); // behind the copy, so copied too
            from.send(bytes("-end"));
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("abcdef");
        settle();
        assertThat(peer.writtenText()).isEqualTo("abc-copy-borrowed-def-end");
        assertThat(irp.information()).isEqualTo(9);
    }

    @Test
    void the_order_survives_an_operating_system_that_takes_one_byte_at_a_time() {
        script.receive = (from, data) -> {
            ByteBuffer view = data.buffer();
            from.send(view.limit(3));
            from.send(view.limit(6)); // extends the range
            from.send(bytes("-copy-"));
            from.send(bytes("borrowed"), WskIrp.create());
            return ReceiveVerdict.ACCEPTED;
        };
        peer.perCall = 1;
        peer.arrives("abcdef");
        settle();
        assertThat(peer.writtenText()).isEqualTo("abcdef-copy-borrowed");
        assertThat(socket.sendBacklog()).isZero();
    }

    @Test
    void a_range_that_does_not_fit_is_copied_before_the_callback_returns() {
        script.receive = (from, data) -> {
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        peer.room = 4;
        peer.arrives("0123456789");
        settle();
        assertThat(peer.writtenText()).isEqualTo("0123");
        assertThat(peer.wantsWrite()).isTrue();
        assertThat(socket.sendBacklog()).isEqualTo(6);
        peer.arrives("##########"); // overwrites the loop's receive buffer
        script.receive = (from, data) -> ReceiveVerdict.ACCEPTED;
        settle();
        peer.room = 100;
        settle();
        assertThat(peer.writtenText()).isEqualTo("0123456789");
        assertThat(peer.wantsWrite()).isFalse();
    }

    @Test
    void megabytes_survive_partial_writes_of_every_size() {
        FakeTransport large = new FakeTransport();
        WskConnectionSocket sender = large.connect(WskClientOptions.defaults(), new Script());
        byte[] sent = new byte[1_000_000];
        Random random = new Random(3);
        random.nextBytes(sent);
        ByteBuffer source = ByteBuffer.wrap(sent);
        large.connection.room = 0;
        for (int at = 0; at < sent.length; ) {
            int count = Math.min(sent.length - at, random.nextInt(40_000) + 1);
            ByteBuffer slice = source.slice(at, count);
            if (random.nextBoolean()) {
                sender.send(slice);
            } else if (random.nextBoolean()) {
                sender.send(slice, WskIrp.create());
            } else {
                large.loop.run(() -> sender.send(slice));
            }
            at += count;
            large.connection.room = random.nextInt(50_000);
            large.connection.perCall = random.nextInt(20_000) + 1;
            settle(large);
        }
        large.connection.room = Integer.MAX_VALUE;
        settle(large);
        assertThat(large.connection.written()).isEqualTo(sent);
        assertThat(sender.sendBacklog()).isZero();
    }

    private static void settle(FakeTransport transport) {
        transport.loop.settle();
    }

    // ---- system calls

    @Test
    void several_sends_of_one_callback_are_one_write() {
        script.receive = (from, data) -> {
            for (int i = 0; i < 10; i++) {
                from.send(bytes(Integer.toString(i)));
            }
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("go");
        settle();
        assertThat(peer.writtenText()).isEqualTo("0123456789");
        assertThat(peer.writeCalls).isEqualTo(1);
    }

    @Test
    void an_echo_is_one_write() {
        script.receive = (from, data) -> {
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("hello");
        settle();
        assertThat(peer.writeCalls).isEqualTo(1);
    }

    @Test
    void an_echo_that_the_operating_system_takes_in_part_is_not_tried_again_at_once() {
        script.receive = (from, data) -> {
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        peer.room = 2;
        peer.arrives("hello");
        settle();
        assertThat(peer.writeCalls).isEqualTo(1);
    }

    // ---- what comes in faster than it is read is gathered

    /** Half a megabyte is read in eight parts of 65,536 bytes and written at once; then others have their turn. */
    @Test
    void a_large_echo_is_written_in_large_pieces() {
        FakeTransport large = new FakeTransport();
        byte[] sent = echoed(large, 600_000, (from, data) -> ReceiveVerdict.ACCEPTED);
        assertThat(large.connection.written()).isEqualTo(sent);
        assertThat(large.connection.writeCalls).isEqualTo(2);
    }

    @Test
    void what_the_operating_system_does_not_take_of_a_large_echo_is_kept() {
        FakeTransport large = new FakeTransport();
        large.connect(WskClientOptions.defaults(), echo((from, data) -> ReceiveVerdict.ACCEPTED));
        byte[] sent = random(300_000);
        large.connection.room = 100_000;
        large.connection.arrives(sent);
        settle(large);
        assertThat(large.connection.written()).hasSize(100_000);
        large.connection.room = Integer.MAX_VALUE;
        settle(large);
        assertThat(large.connection.written()).isEqualTo(sent);
    }

    /** Until more than the operating system's buffer has been taken at once, it is likely to be full again soon. */
    @Test
    void to_a_peer_that_does_not_keep_up_nothing_is_gathered() {
        assertThat(writesOfThreePartsAfterFullFor(IdealBacklog.REACTION + 1))
                .as("the first part, then what was read behind it")
                .isEqualTo(2);
    }

    @Test
    void to_a_peer_that_has_just_been_busy_it_is_still_gathered() {
        assertThat(writesOfThreePartsAfterFullFor(IdealBacklog.REACTION)).isEqualTo(1);
    }

    @Test
    void a_peer_is_not_slow_because_what_waited_for_it_was_cancelled_long_ago() {
        FakeTransport large = new FakeTransport();
        WskConnectionSocket to =
                large.connect(WskClientOptions.defaults(), echo((from, data) -> ReceiveVerdict.ACCEPTED));
        large.connection.room = 0;
        WskIrp irp = WskIrp.create();
        to.send(bytes("waits"), irp);
        settle(large);
        irp.cancel();
        settle(large);
        large.loop.passes(IdealBacklog.REACTION + 1);
        large.connection.room = Integer.MAX_VALUE;
        to.send(bytes("does not wait"));
        settle(large);
        assertThat(writesOfThreeParts(large)).isEqualTo(1);
    }

    private static int writesOfThreePartsAfterFullFor(long nanos) {
        FakeTransport large = new FakeTransport();
        large.connect(WskClientOptions.defaults(), echo((from, data) -> ReceiveVerdict.ACCEPTED));
        large.connection.room = 100;
        large.connection.arrives(random(100 + FakeConnection.SEND_BUFFER));
        settle(large);
        large.loop.passes(nanos);
        large.connection.room = Integer.MAX_VALUE;
        settle(large);
        return writesOfThreeParts(large);
    }

    private static int writesOfThreeParts(FakeTransport large) {
        int before = large.connection.writeCalls;
        large.connection.arrives(random(3 << 16));
        settle(large);
        return large.connection.writeCalls - before;
    }

    @Test
    void what_waits_for_more_goes_out_when_nothing_comes() {
        FakeTransport large = new FakeTransport();
        byte[] sent = echoed(large, 1 << 16, (from, data) -> ReceiveVerdict.ACCEPTED);
        assertThat(large.connection.written()).isEqualTo(sent);
        assertThat(large.connection.writeCalls).isEqualTo(1);
    }

    @Test
    void copies_go_out_in_order_behind_what_waits_for_more() {
        FakeTransport large = new FakeTransport();
        byte[] sent = echoed(large, 1 << 17, (from, data) -> {
            from.send(bytes("!"));
            return ReceiveVerdict.ACCEPTED;
        });
        byte[] expected = new byte[sent.length + 2];
        System.arraycopy(sent, 0, expected, 0, 1 << 16);
        expected[1 << 16] = '!';
        System.arraycopy(sent, 1 << 16, expected, (1 << 16) + 1, 1 << 16);
        expected[expected.length - 1] = '!';
        assertThat(large.connection.written()).isEqualTo(expected);
    }

    @Test
    void a_callback_that_takes_no_more_ends_the_gathering() {
        FakeTransport large = new FakeTransport();
        byte[] sent = random(1 << 18);
        Script refusing = new Script();
        List<Integer> offered = new ArrayList<>();
        refusing.receive = (from, data) -> {
            offered.add(data.length());
            if (offered.size() == 2) {
                return ReceiveVerdict.REFUSED;
            }
            from.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        };
        large.connect(WskClientOptions.defaults(), refusing);
        large.connection.arrives(sent);
        settle(large);
        assertThat(large.connection.written()).isEqualTo(Arrays.copyOf(sent, 1 << 16));
        assertThat(offered).hasSize(2);
        assertThat(large.connection.unread()).isEqualTo(1 << 17);
    }

    @Test
    void the_end_of_the_stream_comes_behind_what_waits_for_more() {
        FakeTransport large = new FakeTransport();
        Script script = echo((from, data) -> ReceiveVerdict.ACCEPTED);
        script.disconnect = (from, kind) -> from.close();
        large.connect(WskClientOptions.defaults(), script);
        byte[] sent = random(1 << 16);
        large.connection.arrives(sent);
        large.connection.ends();
        settle(large);
        assertThat(large.connection.written()).isEqualTo(sent);
        assertThat(large.connection.outputShut).isTrue();
    }

    @Test
    void what_waits_for_more_goes_out_when_nothing_can_be_read_any_more() {
        FakeTransport large = new FakeTransport();
        large.connect(WskClientOptions.defaults(), echo((from, data) -> ReceiveVerdict.ACCEPTED));
        byte[] sent = random(1 << 16);
        large.connection.arrives(sent);
        large.connection.isLost();
        settle(large);
        assertThat(large.connection.written()).isEqualTo(sent);
        assertThat(large.connection.writeCalls).isEqualTo(1);
        assertThat(large.connection.closed).isTrue();
    }

    @Test
    void nothing_that_waits_for_more_is_written_after_an_abort() {
        FakeTransport large = new FakeTransport();
        List<Integer> offered = new ArrayList<>();
        echoed(large, 1 << 17, (from, data) -> {
            offered.add(data.length());
            if (offered.size() == 2) {
                from.abort();
            }
            return ReceiveVerdict.ACCEPTED;
        });
        assertThat(offered).hasSize(2);
        assertThat(large.connection.aborted).isTrue();
        assertThat(large.connection.writeCalls).isZero();
    }

    private static Script echo(BiFunction<WskConnectionSocket, WskDataIndication, ReceiveVerdict> andThen) {
        Script script = new Script();
        script.receive = (from, data) -> {
            from.send(data.buffer());
            return andThen.apply(from, data);
        };
        return script;
    }

    private static byte[] echoed(
            FakeTransport transport,
            int length,
            BiFunction<WskConnectionSocket, WskDataIndication, ReceiveVerdict> andThen) {
        transport.connect(WskClientOptions.defaults(), echo(andThen));
        byte[] sent = random(length);
        transport.connection.arrives(sent);
        settle(transport);
        return sent;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    // ---- bounds

    @Test
    void a_send_beyond_the_limit_is_refused_as_a_whole() {
        peer.room = 0;
        socket.send(ByteBuffer.allocate(90));
        ByteBuffer tooMuch = ByteBuffer.allocate(11);
        assertThatThrownBy(() -> socket.send(tooMuch)).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.status()).isEqualTo(WskStatus.INSUFFICIENT_RESOURCES);
            assertThat(e.rule()).isEqualTo("SND-04");
        });
        assertThat(tooMuch.remaining()).isEqualTo(11);
        assertThat(socket.sendBacklog()).isEqualTo(90);
        socket.send(ByteBuffer.allocate(10));
        settle();
        assertThat(socket.sendBacklog()).isEqualTo(100);
    }

    @Test
    void try_send_takes_what_fits_and_says_how_much() {
        peer.room = 0;
        ByteBuffer data = ByteBuffer.allocate(130);
        assertThat(socket.trySend(data)).isEqualTo(100);
        assertThat(data.position()).isEqualTo(100);
        assertThat(socket.trySend(data)).isZero();
        peer.room = 1000;
        settle();
        assertThat(socket.trySend(data)).isEqualTo(30);
    }

    @Test
    void a_borrowed_buffer_needs_no_room_under_the_limit() {
        peer.room = 0;
        WskIrp irp = WskIrp.create();
        assertThat(socket.send(ByteBuffer.allocate(500), irp)).isEqualTo(WskStatus.PENDING);
        settle();
        assertThat(socket.sendBacklog()).isEqualTo(500);
        assertThat(irp.isCompleted()).isFalse();
        peer.room = 499;
        settle();
        assertThat(irp.isCompleted()).as("one byte is missing").isFalse(); // SND-04
        peer.room = 1;
        settle();
        assertThat(irp.information()).isEqualTo(500);
    }

    @Test
    void a_high_backlog_pauses_the_sockets_own_receive_and_a_low_one_resumes_it() {
        peer.room = 0;
        socket.send(ByteBuffer.allocate(21));
        settle();
        assertThat(peer.wantsRead()).isFalse();
        peer.arrives("later");
        peer.room = 10;
        settle();
        assertThat(peer.wantsRead())
                .as("11 bytes are still above the low water of 10")
                .isFalse();
        assertThat(script.calls).isEmpty();
        peer.room = 1;
        settle();
        assertThat(script.calls).containsExactly("later");
    }

    @Test
    void a_request_is_served_while_indications_pause_and_leaves_no_more_than_the_hold() { // RCV-01
        peer.room = 0;
        socket.send(ByteBuffer.allocate(21));
        settle();
        peer.arrives("asked for, and the rest");
        ByteBuffer target = ByteBuffer.allocate(9);
        WskIrp irp = WskIrp.create();
        assertThat(socket.receive(target, irp)).isEqualTo(WskStatus.PENDING);
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(new String(target.array(), StandardCharsets.UTF_8)).isEqualTo("asked for");
        assertThat(script.calls).isEmpty();
        assertThat(peer.wantsRead()).isFalse();
        peer.room = 21;
        settle();
        assertThat(script.calls).containsExactly(", and the rest");
    }

    @Test
    void what_a_disconnect_overtakes_leaves_the_backlog() {
        script.receive = (own, data) -> {
            own.disconnect(WskDisconnectKind.GRACEFUL);
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("now");
        socket.send(bytes("late"));
        WskIrp irp = WskIrp.create();
        socket.send(bytes("later"), irp);
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(socket.sendBacklog()).isZero();
        assertThat(peer.writtenText()).isEmpty();
    }

    @Test
    void what_is_queued_or_on_its_way_when_the_connection_breaks_leaves_the_backlog() {
        peer.room = 3;
        WskIrp half = WskIrp.create();
        socket.send(bytes("queued"), half);
        settle();
        assertThat(socket.sendBacklog()).isEqualTo(3);
        peer.resets();
        socket.send(bytes("on its way"));
        WskIrp irp = WskIrp.create();
        socket.send(bytes("this one too"), irp);
        settle();
        assertThat(half.status()).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(socket.sendBacklog()).isZero();
    }

    @Test
    void a_refused_send_is_never_seen_in_the_backlog() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        ByteBuffer tooMuch = ByteBuffer.allocate(101);
        FutureTask<Void> refused = new FutureTask<>(() -> {
            while (!done.get()) {
                assertThatThrownBy(() -> socket.send(tooMuch)).isInstanceOf(WskException.class);
                started.countDown();
            }
            return null;
        });
        new Thread(refused).start();
        started.await();
        try {
            for (int i = 0; i < 20_000_000; i++) {
                assertThat(socket.sendBacklog() == 0).isTrue();
            }
        } finally {
            done.set(true);
        }
        refused.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_close_that_meets_a_reset_ends_the_requests() {
        WskIrp irp = WskIrp.create();
        socket.receive(ByteBuffer.allocate(1), irp);
        settle();
        peer.resets();
        transport.loop.meanwhile = this::settle;
        socket.close(); // the socket knows already, the loop does not
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(socket.isClosed()).isTrue();
    }

    // ---- cancel

    @Test
    void a_send_that_waits_can_be_cancelled() { // IRP-13
        peer.room = 0;
        socket.send(bytes("first-"));
        WskIrp irp = WskIrp.create();
        socket.send(bytes("cancelled"), irp);
        socket.send(bytes("last"));
        settle();
        assertThat(irp.cancel()).isTrue();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(socket.sendBacklog()).isEqualTo(10);
        peer.room = 100;
        settle();
        assertThat(peer.writtenText()).isEqualTo("first-last");
    }

    @Test
    void the_end_of_the_stream_goes_out_when_the_last_send_before_it_is_cancelled() {
        peer.room = 0;
        WskIrp irp = WskIrp.create();
        socket.send(bytes("cancelled"), irp);
        WskIrp nothing = WskIrp.create();
        socket.send(bytes(""), nothing);
        WskIrp end = WskIrp.create();
        socket.disconnect(WskDisconnectKind.GRACEFUL, end);
        settle();
        assertThat(irp.cancel()).isTrue();
        settle();
        assertThat(nothing.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(end.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.outputShut).isTrue();
    }

    @Test
    void a_send_that_has_begun_is_not_cancelled() {
        peer.room = 3;
        WskIrp irp = WskIrp.create();
        socket.send(bytes("whole"), irp);
        settle();
        assertThat(irp.cancel()).isTrue();
        settle();
        peer.room = 100;
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.writtenText()).isEqualTo("whole");
    }

    @Test
    void a_send_can_be_cancelled_before_the_loop_has_seen_it() {
        WskIrp irp = WskIrp.create();
        socket.send(bytes("cancelled"), irp);
        irp.cancel();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(peer.writtenText()).isEmpty();
    }

    // ---- the end of the stream

    @Test
    void the_end_of_the_stream_follows_everything_that_was_sent() { // DSC-02
        peer.room = 0;
        WskIrp irp = WskIrp.create();
        socket.send(bytes("everything"));
        socket.disconnect(WskDisconnectKind.GRACEFUL, irp);
        settle();
        assertThat(peer.outputShut).isFalse();
        assertThat(irp.isCompleted()).isFalse();
        peer.room = 100;
        settle();
        assertThat(peer.writtenText()).isEqualTo("everything");
        assertThat(peer.outputShut).isTrue();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void a_send_after_the_graceful_disconnect_is_refused() { // SND-05
        socket.disconnect(WskDisconnectKind.GRACEFUL);
        assertThatThrownBy(() -> socket.send(bytes("late"))).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
            assertThat(e.rule()).isEqualTo("SND-05");
        });
        settle();
        assertThat(peer.outputShut).isTrue();
        assertThat(peer.aborted).isFalse();
    }

    @Test
    void every_graceful_disconnect_completes() {
        peer.room = 0;
        WskIrp first = WskIrp.create();
        WskIrp second = WskIrp.create();
        socket.send(bytes("wait"));
        socket.disconnect(WskDisconnectKind.GRACEFUL, first);
        socket.disconnect(WskDisconnectKind.GRACEFUL, second);
        settle();
        peer.room = 100;
        settle();
        assertThat(first.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(second.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void an_abortive_disconnect_cancels_what_waits() { // DSC-05, DSC-07
        peer.room = 0;
        WskIrp send = WskIrp.create();
        WskIrp graceful = WskIrp.create();
        WskIrp abortive = WskIrp.create();
        socket.send(bytes("never"), send);
        socket.disconnect(WskDisconnectKind.GRACEFUL, graceful);
        settle();
        socket.disconnect(WskDisconnectKind.ABORTIVE, abortive);
        settle();
        assertThat(peer.aborted).isTrue();
        assertThat(send.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(graceful.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(abortive.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(script.calls).as("a local disconnect is not reported").isEmpty(); // DSE-02
    }

    @Test
    void a_graceful_close_sends_everything_and_waits_for_the_peer() {
        peer.room = 3;
        socket.send(bytes("everything"));
        socket.close();
        settle();
        assertThat(peer.outputShut).isFalse();
        peer.room = 100;
        settle();
        assertThat(peer.writtenText()).isEqualTo("everything");
        assertThat(peer.outputShut).isTrue();
        assertThat(socket.isClosed()).isFalse();
        peer.arrives("read and dropped");
        peer.ends();
        settle();
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.aborted).isFalse();
        assertThat(script.calls).as("no callback after close").isEmpty();
    }

    @Test
    void a_graceful_close_that_takes_too_long_aborts() {
        peer.room = 0;
        WskIrp irp = WskIrp.create();
        socket.send(bytes("never"), irp);
        socket.close();
        settle();
        transport.loop.advance(Duration.ofSeconds(31).toNanos());
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.aborted).isTrue();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
    }

    @Test
    void close_inside_a_callback_still_sends_what_the_callback_sent() {
        script.receive = (from, data) -> {
            from.send(data.buffer());
            from.close();
            return ReceiveVerdict.ACCEPTED;
        };
        peer.perCall = 2;
        peer.arrives("last words");
        settle();
        assertThat(peer.writtenText()).isEqualTo("last words");
        assertThat(peer.outputShut).isTrue();
        peer.ends();
        settle();
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.aborted).isFalse();
    }

    @Test
    void every_close_request_completes() { // closing twice is harmless
        WskIrp first = WskIrp.create();
        WskIrp second = WskIrp.create();
        socket.closeSocket(first);
        socket.closeSocket(second);
        settle();
        WskIrp third = WskIrp.create();
        socket.closeSocket(third);
        settle();
        assertThat(first.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(second.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(third.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void close_socket_cancels_what_is_pending_and_aborts() { // CLS-04, CLS-07, CLS-12
        peer.room = 0;
        WskIrp send = WskIrp.create();
        WskIrp receive = WskIrp.create();
        WskIrp close = WskIrp.create();
        socket.send(bytes("never"), send);
        socket.receive(ByteBuffer.allocate(10), receive);
        settle();
        assertThat(socket.closeSocket(close)).isEqualTo(WskStatus.PENDING);
        settle();
        assertThat(send.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(receive.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(receive.information()).isZero();
        assertThat(close.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.aborted).isTrue();
    }

    @Test
    void a_failed_write_is_a_broken_connection() {
        WskIrp irp = WskIrp.create();
        peer.room = 0;
        socket.send(bytes("x"), irp);
        settle();
        peer.resets();
        peer.room = 10;
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(script.calls).containsExactly("ABORTIVE");
        assertThatThrownBy(() -> socket.send(bytes("y")))
                .isInstanceOfSatisfying(
                        WskException.class, e -> assertThat(e.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE));
    }

    @Test
    void a_send_with_an_irp_on_a_closed_socket_throws_and_leaves_the_irp_usable() { // AMB-61
        socket.abort();
        WskIrp irp = WskIrp.create();
        assertThatThrownBy(() -> socket.send(bytes("x"), irp)).isInstanceOf(IllegalStateException.class);
        socket = transport.connect(options, new Script());
        socket.send(bytes("x"), irp);
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void what_was_sent_is_not_kept() {
        ByteBuffer sent = bytes("sent");
        socket.send(sent, WskIrp.create());
        socket.send(bytes("and sent"), WskIrp.create());
        settle();
        assertThat(((ConnectionSocket) socket).loop.gather()).containsOnlyNulls();
    }

    @Test
    void the_view_of_a_callback_may_be_sent_with_an_irp_and_is_copied_then() {
        WskConnectionSocket other = transport.connect(socket.client(), new Script(), new ScriptTable(0));
        FakeConnection otherPeer = transport.connection;
        otherPeer.room = 0;
        peer.room = 0;
        List<WskIrp> irps = List.of(WskIrp.create(), WskIrp.create(), WskIrp.create(), WskIrp.create());
        ArrayDeque<WskIrp> next = new ArrayDeque<>(irps);
        script.receive = (own, data) -> {
            own.send(data.buffer(), next.remove());
            other.send(data.buffer(), WskSendFlag.NODELAY, next.remove());
            return ReceiveVerdict.ACCEPTED;
        };
        peer.arrives("first,");
        settle();
        peer.arrives("second");
        settle();
        peer.room = 100;
        otherPeer.room = 100;
        settle();
        assertThat(peer.writtenText()).isEqualTo("first,second");
        assertThat(otherPeer.writtenText()).isEqualTo("first,second");
        assertThat(irps).extracting(WskIrp::information).containsOnly(6L);
        assertThat(socket.sendBacklog()).isZero();
    }

    @Test
    void a_disconnect_that_waits_can_be_given_up_and_the_stream_ends_all_the_same() { // IRP-13
        peer.room = 0;
        socket.send(bytes("before"));
        WskIrp irp = WskIrp.create();
        socket.disconnect(WskDisconnectKind.GRACEFUL, irp);
        settle();
        assertThat(irp.cancel()).isTrue();
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        peer.room = 100;
        settle();
        assertThat(peer.outputShut).isTrue();
    }

    @Test
    void the_last_data_of_a_disconnect_stays_lent_until_the_irp_completes() { // IRP-12
        peer.room = 4;
        WskIrp irp = WskIrp.create();
        ByteBuffer last = bytes("abcdefgh");
        socket.disconnect(last, irp);
        settle();
        irp.cancel();
        settle();
        assertThat(irp.isCompleted()).isFalse();
        peer.room = 4;
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.writtenText()).isEqualTo("abcdefgh");
    }
}
