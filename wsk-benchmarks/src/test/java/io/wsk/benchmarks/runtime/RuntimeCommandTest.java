package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.Main;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Series;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

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
        assertThat(execute("--quick", "--case=B1,B2,B7,B11")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("only a run with --full has B2, B11");
    }

    @Test
    void negative_numbers_are_refused() {
        assertThat(execute("--quick", "--rounds=-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("no number may be negative");
    }

    @Test
    void a_full_run_measures_what_has_no_server_once_for_each_revision() throws Exception {
        assertThat(otherCommands("--full", "--case=B7,B9")).containsExactly("toggle", "dispatch");

        results().replace("B7", rounds(26.0, 27.0));

        assertThat(otherCommands("--full", "--case=B7,B9", "--rounds=2")).containsExactly("dispatch");
        assertThat(otherCommands("--full", "--case=B7,B9", "--rounds=3")).containsExactly("toggle", "dispatch");
    }

    @Test
    void a_fresh_run_forgets_its_cases_and_no_others() throws Exception {
        results().replace("B7", rounds(26.0));
        results().replace("B9", rounds(2.0));

        assertThat(otherCommands("--full", "--case=B7", "--rounds=1", "--fresh"))
                .containsExactly("toggle");
        assertThat(results().has("B7", 1)).isFalse();
        assertThat(results().has("B9", 1)).isTrue();
    }

    @Test
    void a_quick_run_leaves_the_figures_of_a_full_one_alone() throws Exception {
        results().replace("B7", rounds(26.0));

        assertThat(otherCommands("--quick", "--case=B7", "--rounds=1")).containsExactly("toggle");
        assertThat(results().has("B7", 1)).isTrue();
    }

    private Results results() throws Exception {
        return Results.open(folder.resolve("results.json"), Run.now("run", "none", List.of()));
    }

    private static List<Series> rounds(Double... nanos) {
        return List.of(new Series("idle", "wsk", Map.of(Quantity.NANOS_PER_PAIR, new Figures(List.of(nanos)))));
    }

    /** Runs what has servers, of which nothing is asked for, and tells which other commands come then. */
    private List<String> otherCommands(String... arguments) throws Exception {
        RuntimeCommand runtime = new RuntimeCommand();
        CommandSpec spec = CommandSpec.forAnnotatedObject(runtime);
        new CommandLine(spec).parseArgs(withOutput(arguments));
        assertThat(runtime.run(spec, folder)).isZero();
        return runtime.otherCommands(spec, folder).stream()
                .map(command -> command.get(0))
                .toList();
    }

    private int execute(String... arguments) {
        return new CommandLine(new Main()).setErr(new PrintWriter(err, true)).execute(withOutput(arguments));
    }

    private String[] withOutput(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--output=" + folder;
        return all;
    }
}
