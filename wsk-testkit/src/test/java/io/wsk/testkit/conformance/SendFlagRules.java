package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSendFlag;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Send with flags (7.9), and disconnect with the last data (7.13). */
public abstract class SendFlagRules extends ConformanceSuite {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    // ---- NODELAY

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule("SND-02")
    void no_delay_sends_this_and_everything_queued_before_it_inside_the_callback() {
        Connection connection = connected();
        CompletableFuture<Long> backlog = connection.handler().receive.inside(call -> {
            connection.socket().send(bytes("queued, "));
            connection.socket().send(bytes("now"), WskSendFlag.NODELAY, WskIrp.create());
            return connection.socket().sendBacklog();
        });
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().send("go");
        assertThat(result(backlog)).isZero();
        until(() -> connection.peer().received().equals("queued, now"), "the peer receives");
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule("SND-02")
    void without_it_a_send_inside_a_callback_goes_out_when_that_returns() {
        Connection connection = connected();
        CompletableFuture<Long> backlog = connection.handler().receive.inside(call -> {
            connection.socket().send(bytes("later"), WskIrp.create());
            return connection.socket().sendBacklog();
        });
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().send("go");
        assertThat(result(backlog)).isEqualTo(5);
        until(() -> connection.peer().received().equals("later"), "the peer receives");
    }

    @Test
    @Rule({"SND-02", "SND-04"})
    void no_delay_completes_with_the_number_of_bytes_and_leaves_the_option_as_it_is() {
        Connection connection = connected();
        connection.socket().setOption(StandardSocketOptions.TCP_NODELAY, false);
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().send(bytes("pushed"), WskSendFlag.NODELAY, irp))
                .isEqualTo(WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(6);
        until(() -> connection.peer().received().equals("pushed"), "the peer receives");
        assertThat(connection.socket().getOption(StandardSocketOptions.TCP_NODELAY))
                .isFalse();
    }

    // ---- OOB

    @Needs(Capability.URGENT_DATA)
    @Rule({"SND-02", "NUM-50"})
    void urgent_data_goes_out_of_band() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        connection.socket().send(bytes("urgent"), WskSendFlag.OOB, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(6);
        assertThat(connection.peer().receivedUrgent()).isEqualTo("urgent");
        assertThat(connection.peer().received()).isEmpty();
    }

    @Lacks(Capability.URGENT_DATA)
    @Rule({"SND-03", "AMB-55"})
    void a_flag_that_the_transport_does_not_support_is_refused() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().send(bytes("urgent"), WskSendFlag.OOB, irp))
                .isEqualTo(WskStatus.NOT_SUPPORTED);
        assertThat(outcome(irp)).isEqualTo(WskStatus.NOT_SUPPORTED);
        connection.socket().send(bytes("stream"));
        until(() -> connection.peer().received().equals("stream"), "the peer receives");
    }

    // ---- the last data

    @Test
    @Rule({"DSC-02", "DSC-04"})
    void the_last_data_goes_out_behind_what_is_queued_and_before_the_end() {
        Connection connection = connected();
        connection.socket().send(bytes("queued, "));
        ByteBuffer last = bytes("last");
        WskIrp irp = WskIrp.create();
        assertThat(connection.socket().disconnect(last, irp)).isEqualTo(WskStatus.PENDING);
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "SND-05",
                () -> connection.socket().send(bytes("too late")));
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(last.hasRemaining()).isFalse();
        until(() -> connection.peer().received().equals("queued, last"), "the peer receives");
        until(() -> connection.peer().hasEnded(), "the peer sees the end");
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().send("answer");
        until(() -> connection.handler().text().equals("answer"), "receiving goes on");
    }

    @Test
    @Rule({"DSC-02", "DSC-07"})
    void an_abort_cancels_a_disconnect_whose_data_waits() {
        Connection connection = connected();
        WskIrp irp = WskIrp.create();
        connection.socket().disconnect(ByteBuffer.allocate(10_000_000), irp);
        settle();
        assertThat(irp.isCompleted()).isFalse();
        connection.socket().disconnect(WskDisconnectKind.ABORTIVE);
        assertThat(outcome(irp)).isEqualTo(WskStatus.CANCELLED);
    }

    @Test
    @Rule("DSC-02")
    void a_callback_may_disconnect_with_its_answer() {
        Connection connection = connected();
        connection.handler().receive.answers(call -> {
            connection.socket().disconnect(bytes("bye"), WskIrp.create());
            return ReceiveVerdict.ACCEPTED;
        });
        connection.socket().enable(ConnectionEvent.RECEIVE);
        connection.peer().send("go");
        until(() -> connection.peer().received().equals("bye"), "the peer receives");
        until(() -> connection.peer().hasEnded(), "the peer sees the end");
    }
}
