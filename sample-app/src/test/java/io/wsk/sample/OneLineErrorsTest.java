package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class OneLineErrorsTest {
    private final StringWriter err = new StringWriter();

    @Test
    void a_mistake_on_the_command_line_is_one_line_and_exit_code_2() {
        assertThat(run(new IllegalStateException(), "--wrong")).isEqualTo(2);
        assertThat(errorLines()).containsExactly("failing: Unknown option: '--wrong'; see failing --help");
    }

    @Test
    void a_failure_of_the_runtime_is_its_message_and_exit_code_1() {
        WskException failure = new WskException(WskStatus.NOT_SUPPORTED, "SOC-01", "this was found", "do that");

        assertThat(run(failure)).isEqualTo(1);
        assertThat(errorLines())
                .containsExactly("failing: this was found; do that [STATUS_NOT_SUPPORTED (0xC00000BB), SOC-01]");
    }

    @Test
    void a_failure_of_the_sample_is_its_message() {
        assertThat(run(new SampleFailure("byte 7 came back changed"))).isEqualTo(1);
        assertThat(errorLines()).containsExactly("failing: byte 7 came back changed");
    }

    @Test
    void an_unexpected_failure_says_its_type_too() {
        assertThat(run(new IllegalStateException("oops"))).isEqualTo(1);
        assertThat(errorLines()).containsExactly("failing: java.lang.IllegalStateException: oops");
    }

    @Test
    void verbose_adds_the_stack_trace() {
        run(new SampleFailure("byte 7 came back changed"), "--verbose");

        assertThat(errorLines().get(0)).isEqualTo("failing: byte 7 came back changed");
        assertThat(errorLines()).anyMatch(line -> line.contains("at " + OneLineErrorsTest.class.getName()));
    }

    private int run(Exception failure, String... args) {
        OneLineErrors errors = new OneLineErrors();
        return new CommandLine(new Failing(failure))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private List<String> errorLines() {
        return err.toString().lines().toList();
    }

    @Command(name = "failing")
    private static final class Failing implements Callable<Integer> {
        private final Exception failure;

        @Option(names = "--verbose")
        boolean unusedVerbose;

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
