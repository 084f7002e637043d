package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private final StringWriter out = new StringWriter();
    private final Transcript transcript = new Transcript(new PrintWriter(out), Duration.ofMillis(20));

    @Test
    void steps_and_expected_events_are_printed_in_the_order_of_the_sample() throws Exception {
        transcript.event("callback", "receive");
        transcript.heading("A part");
        transcript.step("peer", "sends");
        transcript.expect("callback", "receive");

        assertThat(out.toString().lines()).containsExactly("A part", "  peer         sends", "  callback     receive");
    }

    @Test
    void a_result_as_expected_is_printed_with_its_step() {
        transcript.step("application", "disables", "STATUS_SUCCESS", "STATUS_SUCCESS");

        assertThat(out.toString().lines()).containsExactly("  application  disables: STATUS_SUCCESS");
    }

    @Test
    void another_result_fails() {
        assertThatThrownBy(() -> transcript.step("application", "disables", "STATUS_PENDING", "STATUS_SUCCESS"))
                .isInstanceOf(SampleFailure.class)
                .hasMessage("application disables: STATUS_PENDING instead of STATUS_SUCCESS");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void another_event_fails() {
        transcript.event("callback", "disconnect");

        assertThatThrownBy(() -> transcript.expect("callback", "receive"))
                .isInstanceOf(SampleFailure.class)
                .hasMessage("'callback     disconnect' came instead of 'callback     receive'");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void no_event_fails() {
        assertThatThrownBy(() -> transcript.expect("callback", "receive"))
                .isInstanceOf(SampleFailure.class)
                .hasMessage("nothing came within 20 ms instead of 'callback     receive'");
    }

    @Test
    void an_event_where_nothing_should_come_fails() {
        transcript.expectNothing();
        transcript.event("callback", "receive");

        assertThatThrownBy(transcript::expectNothing)
                .isInstanceOf(SampleFailure.class)
                .hasMessage("'callback     receive' came, where nothing should");
    }
}
