package io.wsk.sample.toggle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.sample.CommandRun;
import io.wsk.sample.SampleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToggleCommandTest {
    private static final String[] LINES = {
        "Switching the callbacks of a connection",
        "  callback     accept",
        "  application  has a connection, which starts with: NONE = 0x0",
        "  peer         sends \"hello\"; receive is off: held, nothing is called",
        "  application  enables two in one call; now on: RECEIVE|DISCONNECT = 0xC0",
        "  callback     receive \"hello\"",
        "  application  asks for DISABLE|DISCONNECT = 0x80000080: STATUS_SUCCESS (0x00000000)",
        "  IRP          completes: STATUS_SUCCESS (0x00000000); now on: RECEIVE = 0x40",
        "  peer         sends \"goodbye\"",
        "  callback     receive \"goodbye\"",
        "  peer         disconnects; disconnect is off: kept, nothing is called",
        "  application  enables DISCONNECT = 0x80",
        "  callback     disconnect GRACEFUL",
        "  callback     asks for DISABLE|DISCONNECT = 0x80000080: STATUS_PENDING (0x00000103)",
        "  callback     returns",
        "  IRP          completes: STATUS_SUCCESS (0x00000000); now on: RECEIVE = 0x40",
        "Static callbacks",
        "  application  makes static: RECEIVE_FROM|RECEIVE = 0x140",
        "  application  opens a datagram socket, which starts with: RECEIVE_FROM = 0x100",
        "  peer         sends the datagram \"hi\"",
        "  callback     receive-from \"hi\"",
        "  callback     accept",
        "  application  has a connection, which starts with: RECEIVE|DISCONNECT = 0xC0",
        "  peer         sends \"hello\"",
        "  callback     receive \"hello\"",
        "  application  asks for DISABLE|RECEIVE = 0x80000040: STATUS_INVALID_PARAMETER (0xC000000D)"
    };

    @Test
    void each_step_is_a_line() {
        CommandRun run = CommandRun.of("toggle");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsExactly(LINES);
    }

    @Test
    void as_a_process_it_ends_by_itself() throws Exception {
        CommandRun run = SampleProcess.run("toggle");

        assertThat(run.out()).containsExactly(LINES);
        assertThat(run.exitCode()).isZero();
    }
}
