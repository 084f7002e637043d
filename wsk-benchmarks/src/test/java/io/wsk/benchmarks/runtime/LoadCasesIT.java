package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wsk.benchmarks.Main;
import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.load.Loads;
import io.wsk.benchmarks.load.Measured;
import io.wsk.benchmarks.load.StallTask;
import io.wsk.benchmarks.server.InProcess;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every server that takes part in B5, B6 and B8 does for a moment what it is asked for there: the load generator checks that. Servers and
 * load are in this JVM, since a process for each would take longer than all the rest.
 */
class LoadCasesIT {
    private static final double RATE = 2_000;
    private static final double SECONDS = 0.1;
    private static final long MESSAGES = 300;

    static Stream<Arguments> contenders() {
        return Stream.of(DatagramCase.create(), AcceptCase.create(), StallCase.create())
                .flatMap(benchmark -> benchmark.measured().stream())
                .flatMap(variant -> variant.contenders().stream().map(contender -> Arguments.of(contender, variant)));
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void each_server_does_what_it_is_asked_for(Contender contender, Variant variant) throws Exception {
        Optional<Integer> port = InProcess.start(contender.label(), variant.workload());
        assumeTrue(port.isPresent(), "cannot run here");

        // Where answers are waited for, a number of them is quicker than a time, and surer.
        Measured measured = Loads.run(
                variant.isOpenLoop()
                        ? variant.timed(port.get(), RATE, 0, SECONDS)
                        : variant.counted(port.get(), MESSAGES));

        assertThat(measured.messages()).isPositive();
    }

    static Stream<Contender> those_that_hold_back() {
        return StallCase.CONTENDERS.stream();
    }

    /** Long enough for a server without bounds to take more than the load generator stands. */
    @ParameterizedTest
    @MethodSource("those_that_hold_back")
    void each_server_holds_back_a_peer_that_does_not_read(Contender contender) throws Exception {
        Optional<Integer> port = InProcess.start(contender.label(), Workload.BOUNDED_ECHO);
        assumeTrue(port.isPresent(), "cannot run here");

        Measured measured = Loads.run(new StallTask(new LoadTask(port.get(), 2, 64, 1, RATE, 0, 0, 0.5), 1, 0));

        assertThat(measured.messages()).isPositive();
    }

    @Test
    void the_command_leaves_what_was_measured_with_processes(@TempDir Path folder) throws IOException {
        StringWriter printed = new StringWriter();

        int code = new CommandLine(new Main())
                .setOut(new PrintWriter(printed))
                .execute(
                        "--full",
                        "--case=B8",
                        "--server=hand-written",
                        "--rounds=1",
                        "--seconds=0.05",
                        "--warm-up=0.05",
                        "--output=" + folder);

        assertThat(code).isZero();
        assertThat(printed.toString()).contains("### 10 of 100 do not read", "![B8");
        assertThat(Files.readString(folder.resolve("results.json"))).contains("\"HELD_BYTES\"", "\"P99_MICROS\"");
    }
}
