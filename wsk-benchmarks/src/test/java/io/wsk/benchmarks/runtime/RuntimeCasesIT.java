package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.wsk.benchmarks.Main;
import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A moment of everything that the cases do. That it measures right is another matter: nobody looks at the times. */
class RuntimeCasesIT {
    private static final double RATE = 2_000;
    private static final double SECONDS = 0.01;

    @TempDir
    private static Path folder;

    private static Lab lab;
    private static LoadProcess load;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        lab = Lab.open(folder);
        load = lab.load();
    }

    @AfterAll
    static void close() throws IOException {
        load.close();
    }

    static Stream<Contender> servers() {
        return Contender.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void each_server_does_what_B1_to_B3_ask_for(Contender contender) throws IOException, InterruptedException {
        try (ServerProcess server = lab.server(contender.label(), Workload.ECHO)) {
            for (EchoCase benchmark :
                    List.of(PingPongCase.create(), LargeMessageCase.create(), PipelinedCase.create())) {
                for (EchoVariant variant : benchmark.full()) {
                    LoadTask task = variant.timed(server.port(), variant.isOpenLoop() ? RATE : 0, SECONDS, SECONDS);

                    Map<Quantity, Double> figures = TimedLoad.measure(server, load, task);

                    assertThat(figures.get(Quantity.MESSAGES_PER_SECOND))
                            .as(variant.label())
                            .isPositive();
                    assertThat(figures.get(Quantity.ALLOCATED_BYTES_PER_MESSAGE))
                            .as(variant.label())
                            .isNotNegative();
                }
            }
            if (contender != Contender.C_EPOLL) {
                assertThat(server.memory().heapBytes()).isPositive();
            }
        } catch (NotAvailableException e) {
            abort(contender.label() + " cannot run here: " + e.getMessage());
        }
    }

    @Test
    void an_unknown_server_says_so() {
        assertThatThrownBy(() -> lab.server("nety", Workload.ECHO))
                .isInstanceOf(NotAvailableException.class)
                .hasMessageContaining("there is no server nety");
    }

    @Test
    void the_command_leaves_results_tables_and_pictures_and_has_nothing_to_do_the_second_time() throws IOException {
        Path output = folder.resolve("command");
        Path reports = output.resolve("jdk" + Runtime.version().feature());
        String[] arguments = {
            "--full",
            "--case=B3",
            "--server=wsk,hand-written",
            "--rounds=1",
            "--seconds=0.01",
            "--warm-up=0.01",
            "--output=" + output
        };

        String first = execute(arguments);
        String results = Files.readString(output.resolve("results.json"));
        String second = execute(arguments);

        assertThat(tablesOf(second)).isEqualTo(tablesOf(first));
        assertThat(results)
                .isEqualTo(Files.readString(output.resolve("results.json")))
                .contains("\"benchmark\": \"B3\"", "\"subject\": \"hand-written\"", "\"MESSAGES_PER_SECOND\"");
        assertThat(Files.readString(reports.resolve("runtime.md")))
                .isEqualTo(second)
                .contains("| wsk | ", "![B3");
        assertThat(reports.resolve("b3.svg")).exists();
    }

    /** Above them is the date of the run. */
    private static String tablesOf(String report) {
        return report.substring(report.indexOf("## B3"));
    }

    private static String execute(String... arguments) {
        StringWriter printed = new StringWriter();
        assertThat(new CommandLine(new Main()).setOut(new PrintWriter(printed)).execute(arguments))
                .isZero();
        return printed.toString();
    }
}
