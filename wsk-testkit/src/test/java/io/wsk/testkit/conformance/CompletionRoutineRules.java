package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The IRP and its completion routine (7.1). */
public abstract class CompletionRoutineRules extends RequestSuite {
    private final List<WskStatus> told = new CopyOnWriteArrayList<>();

    /** An IRP whose routine notes the outcome. */
    private WskIrp noting() {
        return WskIrp.create(irp -> told.add(irp.status()));
    }

    private void isTold(WskStatus... statuses) {
        until(() -> told.equals(List.of(statuses)), "the routine is told " + List.of(statuses));
        settle();
        assertThat(told).containsExactly(statuses);
    }

    @Test
    @Rule("IRP-07")
    void an_irp_serves_one_request_at_a_time_and_again_after_its_reuse() {
        Connection connection = connected();
        WskIrp irp = noting();
        connection.socket().receive(ByteBuffer.allocate(1), irp);
        assertThatThrownBy(() -> connection.socket().receive(ByteBuffer.allocate(1), irp))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IRP-07");
        assertThatThrownBy(irp::reuse).isInstanceOf(IllegalStateException.class);
        connection.peer().send("ab");
        isTold(WskStatus.SUCCESS);
        assertThatThrownBy(() -> connection.socket().receive(ByteBuffer.allocate(1), irp))
                .isInstanceOf(IllegalStateException.class);
        ByteBuffer target = ByteBuffer.allocate(1);
        connection.socket().receive(target, irp.reuse());
        isTold(WskStatus.SUCCESS, WskStatus.SUCCESS);
        assertThat(target.get(0)).isEqualTo((byte) 'b');
    }

    @Test
    @Rule("IRP-08")
    void the_routine_runs_for_success_error_and_cancel() {
        Connection connection = connected();
        WskIrp cancelled = noting();
        connection.socket().receive(ByteBuffer.allocate(1), cancelled);
        settle();
        cancelled.cancel();
        isTold(WskStatus.CANCELLED);
        connection.socket().receive(ByteBuffer.allocate(1), noting());
        connection.peer().send("a");
        isTold(WskStatus.CANCELLED, WskStatus.SUCCESS);
        connection.socket().receive(ByteBuffer.allocate(1), noting());
        connection.peer().reset();
        isTold(WskStatus.CANCELLED, WskStatus.SUCCESS, WskStatus.CONNECTION_RESET);
    }

    @Test
    void a_routine_may_call_functions_whose_own_routines_run_after_it() { // IRP-10, see decisions.tsv
        Connection connection = connected();
        List<String> order = new CopyOnWriteArrayList<>();
        CompletableFuture<WskStatus> inside = new CompletableFuture<>();
        connection.socket().send(utf8("one"), WskIrp.create(irp -> {
            order.add("first begins");
            inside.complete(connection.socket().send(utf8("two"), WskIrp.create(next -> order.add("second"))));
            order.add("first ends");
        }));
        assertThat(result(inside)).isEqualTo(WskStatus.PENDING);
        until(() -> order.equals(List.of("first begins", "first ends", "second")), "they run one after the other");
    }

    @Test
    @Rule("IRP-13")
    void a_pending_receive_can_be_cancelled_and_takes_no_data() {
        Connection connection = connected();
        WskIrp irp = pending(one -> connection.socket().receive(ByteBuffer.allocate(9), one));
        settle();
        assertThat(irp.cancel()).isTrue();
        cancelled(irp);
        assertThat(irp.cancel()).isFalse();
        connection.peer().send("data");
        assertThat(received(ReceiveRequest.on(connection.socket(), 9))).isEqualTo("data");
    }
}
