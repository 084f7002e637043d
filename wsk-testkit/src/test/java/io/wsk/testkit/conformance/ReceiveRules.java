package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The receive callback (4.5): every verdict with its consequence, suspension and resumption. */
public abstract class ReceiveRules extends ConformanceSuite {
    private Connection receiving() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        return connection;
    }

    private static List<String> texts(Connection connection) {
        return connection.handler().receive.calls().stream()
                .map(ConnectionHandler.Received::text)
                .toList();
    }

    /** The peer has sent this, and the callback has refused it. */
    private Connection suspendedWith(String refused) {
        Connection connection = receiving();
        connection.handler().receive.answers(call -> ReceiveVerdict.REFUSED);
        connection.peer().send(refused);
        until(() -> connection.handler().receive.returned() == 1, "the callback has refused");
        return connection;
    }

    private String received(WskConnectionSocket socket, int most) {
        ByteBuffer target = ByteBuffer.allocate(most);
        WskIrp irp = WskIrp.create();
        socket.receive(target, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(target.position());
        return new String(target.array(), 0, target.position(), UTF_8);
    }

    private void resume(WskConnectionSocket socket) {
        assertThat(received(socket, 0)).isEmpty();
    }

    // ---- the verdicts

    @Test
    @Rule({"RCE-01", "RCE-12"})
    void accepted_data_is_consumed_and_new_data_follows() {
        Connection connection = receiving();
        connection.peer().send("first");
        until(() -> connection.handler().receive.returned() == 1, "the first is indicated");
        connection.peer().send("second");
        until(() -> connection.handler().receive.returned() == 2, "the second is indicated");
        assertThat(texts(connection)).containsExactly("first", "second");
        assertThat(connection.handler().receive.last().socket()).isSameAs(connection.socket());
    }

    @Test
    @Rule({"RCE-01", "RCE-04", "RCE-06"})
    void what_a_partial_acceptance_leaves_over_stays_and_comes_first_after_the_resumption() {
        Connection connection = receiving();
        connection.handler().receive.answers(call -> call.data().accept(2));
        connection.peer().send("abcde");
        until(() -> connection.handler().receive.returned() == 1, "the first is indicated");
        connection.peer().send("fg");
        settle();
        assertThat(texts(connection)).containsExactly("abcde");
        resume(connection.socket());
        until(() -> String.join("", texts(connection)).equals("abcde" + "cdefg"), "the rest and what followed come");
    }

    @Test
    @Rule({"RCE-01", "RCE-06"})
    void refused_data_stays_and_nothing_more_is_indicated_until_a_receive() {
        Connection connection = suspendedWith("abc");
        connection.peer().send("def");
        settle();
        assertThat(texts(connection)).containsExactly("abc");
        resume(connection.socket());
        until(() -> String.join("", texts(connection)).equals("abc" + "abcdef"), "all of it comes");
    }

    @Test
    @Rule({"RCE-01", "AMB-33"})
    void retained_data_is_accepted_and_indications_go_on_before_its_release() {
        Connection connection = receiving();
        CompletableFuture<WskDataIndication> retained = new CompletableFuture<>();
        connection.handler().receive.answers(call -> {
            retained.complete(call.data().retain());
            return ReceiveVerdict.RETAINED;
        });
        connection.peer().send("kept");
        WskDataIndication kept = result(retained);
        for (int i = 1; i <= 5; i++) {
            int more = i;
            connection.peer().send("more");
            until(() -> connection.handler().receive.returned() == 1 + more, "more is indicated");
        }
        connection.peer().reset();
        settle();
        assertThat(kept.toByteArray()).isEqualTo("kept".getBytes(UTF_8));
        connection.socket().release(kept);
    }

    @Test
    @Rule("REL-04")
    void an_indication_is_released_once_and_on_its_own_socket() {
        Connection connection = receiving();
        CompletableFuture<WskDataIndication> retained = new CompletableFuture<>();
        connection.handler().receive.answers(call -> {
            retained.complete(call.data().retain());
            return ReceiveVerdict.RETAINED;
        });
        connection.peer().send("kept");
        WskDataIndication kept = result(retained);
        Connection other = connected();
        refused(WskStatus.INVALID_PARAMETER, "REL-04", () -> other.socket().release(kept));
        connection.socket().release(kept);
        refused(WskStatus.INVALID_PARAMETER, "REL-04", () -> connection.socket().release(kept));
    }

    @Test
    @Rule("AMB-17")
    void accepting_nothing_suspends_and_accepting_too_much_is_accepting_all() {
        Connection connection = receiving();
        connection.handler().receive.answers(call -> call.data().accept(1_000));
        connection.handler().receive.answers(call -> call.data().accept(0));
        connection.peer().send("all");
        until(() -> connection.handler().receive.returned() == 1, "the first is indicated");
        connection.peer().send("none");
        until(() -> connection.handler().receive.returned() == 2, "indications go on after too much");
        connection.peer().send("later");
        settle();
        assertThat(texts(connection)).containsExactly("all", "none");
        assertThat(received(connection.socket(), 9)).isEqualTo("nonelater");
    }

    @Test
    @Rule("RCE-04")
    void what_was_accepted_before_a_refusal_does_not_count() {
        Connection connection = receiving();
        connection.handler().receive.answers(call -> {
            call.data().accept(2);
            return ReceiveVerdict.REFUSED;
        });
        connection.peer().send("abc");
        until(() -> connection.handler().receive.returned() == 1, "the callback has refused");
        assertThat(received(connection.socket(), 8)).isEqualTo("abc");
    }

    // ---- suspension and resumption

    @Test
    @Rule("RCE-05")
    void a_suspended_callback_is_still_enabled() {
        Connection connection = suspendedWith("abc");
        settle();
        assertThat(connection.socket().enabledEvents()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule("AMB-18")
    void enabling_again_does_not_lift_a_suspension() {
        Connection connection = suspendedWith("abc");
        settle();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        assertThat(connection.socket().disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.SUCCESS);
        connection.socket().enable(ConnectionEvent.RECEIVE);
        settle();
        assertThat(texts(connection)).containsExactly("abc");
    }

    @Test
    @Rule({"RCE-07", "RCV-07", "RCV-11", "AMB-13"})
    void a_receive_without_room_completes_at_once_takes_nothing_and_resumes() {
        Connection connection = suspendedWith("abc");
        WskIrp irp = WskIrp.create();
        connection.socket().receive(ByteBuffer.allocate(0), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isZero();
        until(() -> texts(connection).equals(List.of("abc", "abc")), "all of it is indicated again");
    }

    @Test
    @Rule({"RCV-11", "AMB-13"})
    void a_receive_without_room_completes_although_there_is_no_data() {
        assertThat(received(receiving().socket(), 0)).isEmpty();
    }

    @Test
    @Rule({"RCE-06", "RCE-08", "RCV-02"})
    void a_receive_takes_the_oldest_bytes_and_the_next_indication_starts_after_them() {
        Connection connection = suspendedWith("abcdef");
        assertThat(received(connection.socket(), 2)).isEqualTo("ab");
        until(() -> String.join("", texts(connection)).equals("abcdef" + "cdef"), "the rest is indicated");
    }

    @Test
    @Rule("RCE-06")
    void a_receive_that_waits_resumes_when_it_has_completed() {
        Connection connection = receiving();
        connection.handler().receive.answers(call -> ReceiveVerdict.REFUSED);
        connection.peer().send("a");
        until(() -> connection.handler().receive.returned() == 1, "the callback has refused");
        assertThat(received(connection.socket(), 1)).isEqualTo("a");
        connection.peer().send("b");
        until(() -> texts(connection).equals(List.of("a", "b")), "new data is indicated");
    }

    // ---- beside requests and calls

    @Test
    @Rule({"RCE-09", "RCV-10", "AMB-36"})
    void a_pending_receive_comes_before_the_callback() {
        Connection connection = receiving();
        ByteBuffer target = ByteBuffer.allocate(3);
        WskIrp irp = WskIrp.create();
        connection.socket().receive(target, irp);
        connection.peer().send("abcde");
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(new String(target.array(), UTF_8)).isEqualTo("abc");
        until(() -> String.join("", texts(connection)).equals("de"), "what is left over is indicated");
    }

    @Test
    @Rule({"RCE-09", "EVT-10"})
    void data_that_comes_during_a_call_is_indicated_after_it() {
        Connection connection = receiving();
        CompletableFuture<Boolean> nested = connection.handler().receive.meanwhile(call -> {
            connection.peer().send("second");
            return connection.handler().receive.count() > 1;
        });
        connection.peer().send("first");
        assertThat(result(nested)).isFalse();
        until(() -> connection.handler().text().equals("firstsecond"), "the second is indicated");
    }

    @Test
    void the_flags_are_not_set_without_a_reason() { // RCE-02, RCE-03
        Connection connection = receiving();
        connection.peer().send("a whole message");
        until(() -> connection.handler().receive.returned() == 1, "the data is indicated");
        assertThat(connection.handler().receive.last().flags()).isSameAs(WskReceiveFlags.of(0));
    }

    @Needs(Capability.PUSH_BIT)
    @Rule("RCE-03")
    void a_push_bit_is_told_with_the_bytes_that_it_came_with() {
        Connection connection = receiving();
        connection.peer().send("part, ");
        settle();
        connection.peer().send("and the end");
        connection.peer().push();
        settle();
        connection.peer().send("next");
        until(() -> connection.handler().receive.returned() == 3, "three indications");
        assertThat(connection.handler().receive.calls())
                .extracting(call -> call.flags().entireMessage())
                .containsExactly(false, true, false);
    }

    @Needs(Capability.PUSH_BIT)
    @Rule("RCE-03")
    void it_is_told_also_of_data_that_was_held_meanwhile() {
        Connection connection = connected();
        connection.peer().send("held");
        connection.peer().push();
        settle();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        until(() -> connection.handler().receive.returned() == 1, "the data is indicated");
        assertThat(connection.handler().receive.last().flags().entireMessage()).isTrue();
        connection.peer().send("next");
        until(() -> connection.handler().receive.returned() == 2, "the next data is indicated");
        assertThat(connection.handler().receive.last().flags().entireMessage()).isFalse();
    }
}
