package io.wsk.sample.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.sample.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatekeeperCommandTest {
    @Test
    void without_arguments_four_peers_show_the_four_outcomes() {
        CommandRun run = CommandRun.of("gatekeeper");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsExactly(
                        "A conditional listener: ACCEPT = 0x200; inspect and abort are always on",
                        "  peer 1       connects",
                        "  request 1    inspected: ACCEPT",
                        "  request 1    established and greeted",
                        "  peer 1       reads: \"Welcome, number 1.\"",
                        "  peer 2       connects",
                        "  request 2    inspected: REJECT",
                        "  peer 2       sees a reset",
                        "  peer 3       connects",
                        "  request 3    inspected: PEND",
                        "  request 3    inspectComplete: ACCEPT",
                        "  request 3    established and greeted",
                        "  peer 3       reads: \"Welcome, number 3.\"",
                        "  peer 4       connects",
                        "  request 4    inspected: PEND",
                        "  peer 4       resets",
                        "  request 4    aborted: the peer has left");
    }

    @Test
    void an_unknown_answer_is_a_mistake_on_the_command_line() {
        CommandRun run = CommandRun.of("gatekeeper", "--port", "0", "--answers", "accept,wait");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("wsk-sample gatekeeper: Invalid value for option '--answers': "
                        + "'wait' is not accept, reject or pend; see wsk-sample gatekeeper --help");
    }

    @Test
    void answers_need_a_port() {
        CommandRun run = CommandRun.of("gatekeeper", "--answers", "pend");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("wsk-sample gatekeeper: Missing required argument(s): --port=PORT; "
                        + "see wsk-sample gatekeeper --help");
    }
}
