package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCaseTest {
    @TempDir
    private Path folder;

    @Test
    void each_has_a_folder_of_its_own_so_that_none_overwrites_the_results_of_another() {
        assertThat(OtherCase.B7.arguments(Mode.FULL, Path.of("bench")))
                .containsExactly(
                        "toggle", "--output", Path.of("bench", "toggle").toString());
        assertThat(OtherCase.B11.arguments(Mode.FULL, Path.of("bench")))
                .containsExactly(
                        "processor", "--output", Path.of("bench", "processor").toString());
    }

    @Test
    void a_quick_run_is_one_of_the_command_too_where_there_is_such() {
        assertThat(OtherCase.B9.arguments(Mode.QUICK, folder)).startsWith("dispatch", "--quick");
        assertThat(OtherCase.B11.arguments(Mode.QUICK, folder)).doesNotContain("--quick");
    }

    @Test
    void what_was_measured_at_this_revision_is_done() throws IOException, InterruptedException {
        assertThat(OtherCase.B9.isDone(folder, "abc")).isFalse();

        Files.createDirectories(folder.resolve("dispatch"));
        new Results("dispatch", "", "abc", "", Machine.current(), List.of(), "", List.of())
                .writeTo(folder.resolve("dispatch/dispatch.json"));

        assertThat(OtherCase.B9.isDone(folder, "abc")).isTrue();
        assertThat(OtherCase.B9.isDone(folder, "abd")).isFalse();
        assertThat(OtherCase.B7.isDone(folder, "abc")).isFalse();
    }
}
