package io.wsk.benchmarks.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.Main;
import io.wsk.benchmarks.dispatch.way.Shape;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;

/** A little of everything that the case does. That it measures right is another matter: nobody looks at the times. */
class DispatchCaseIT {
    static {
        System.setProperty(
                "jmh.ignoreLock", "true"); // nobody is disturbed by others who measure, nor disturbs them for long
    }

    @TempDir
    private Path folder;

    @Test
    void the_command_leaves_results_and_tables() throws IOException {
        StringWriter printed = new StringWriter();
        CommandLine command = new CommandLine(new Main()).setOut(new PrintWriter(printed));

        int code = command.execute("dispatch", "--smoke", "--output=" + folder.resolve("bench"));

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("bench/results.json")))
                .contains("\"benchmark\": \"B9\"", "\"subject\": \"Guava EventBus\"", "\"NANOS_PER_CALL\"");
        assertThat(Files.readString(folder.resolve("bench/dispatch.md")))
                .isEqualTo(printed.toString())
                .contains("| WSK, generated table | ", "| MINA, annotated state machine | ", "Maskable at most 6 ns");
    }

    @Test
    void a_turn_has_a_jvm_of_its_own() throws RunnerException {
        DispatchSeries series = new DispatchSeries(Effort.smoke(1));

        assertThat(series.measure(List.of(Subject.MASKABLE), Shape.DRAWN))
                .containsOnlyKeys(Subject.MASKABLE)
                .allSatisfy((subject, measured) ->
                        assertThat(measured.nanos().median()).isPositive());
    }
}
