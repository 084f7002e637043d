package io.wsk.benchmarks.toggle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A little of everything that the case does. That it measures right is another matter: nobody looks at the times. */
class ToggleCaseIT {
    @TempDir
    private Path folder;

    @Test
    void the_command_leaves_results_and_tables() throws IOException {
        StringWriter printed = new StringWriter();
        CommandLine command = new CommandLine(new Main()).setOut(new PrintWriter(printed));

        int code = command.execute("toggle", "--smoke", "--output=" + folder.resolve("bench"));

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("bench/results.json")))
                .contains("\"benchmark\": \"B7\"", "\"under traffic, other thread\"", "\"NANOS_PER_PAIR\"");
        assertThat(Files.readString(folder.resolve("bench/toggle.md")))
                .isEqualTo(printed.toString())
                .contains(
                        "| nothing is switched |",
                        "| WSK, ",
                        "| Netty NIO, ",
                        "Netty epoll, ",
                        "| Vert.x, ",
                        "at most 30 ns");
    }
}
