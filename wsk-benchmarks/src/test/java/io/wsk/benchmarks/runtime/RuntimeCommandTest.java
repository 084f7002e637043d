package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RuntimeCommandTest {
    @Test
    void a_newer_jdk_is_measured_with_what_it_may_change() {
        assertThat(RuntimeCases.ALL)
                .filteredOn(benchmark -> RuntimeCases.isUsual(benchmark, 25))
                .extracting(RuntimeCase::id)
                .containsExactly("B1", "B3", "B4");
        assertThat(RuntimeCases.ALL).allMatch(benchmark -> RuntimeCases.isUsual(benchmark, 17));
    }

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void without_a_mode_or_a_case_the_usage_is_shown() {
        assertThat(execute()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--quick", "--full", "--case", "processor");
    }

    @Test
    void one_mode_is_enough() {
        assertThat(execute("--quick", "--full")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void cases_and_servers_that_do_not_exist_are_named_with_those_that_do() {
        assertThat(execute("--full", "--case=B1,B99")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no B99, only B1, B2");
        assertThat(execute("--full", "--server=wsk,nety")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no nety, only wsk, ");
    }

    @Test
    void a_case_that_is_not_part_of_a_quick_run_needs_a_full_one() {
        assertThat(execute("--quick", "--case=B2")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("only a run with --full has B2");
    }

    @Test
    void negative_numbers_are_refused() {
        assertThat(execute("--quick", "--rounds=-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("no number may be negative");
    }

    private int execute(String... arguments) {
        CommandLine command = new CommandLine(new Main()).setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--output=" + folder;
        return command.execute(all);
    }
}
