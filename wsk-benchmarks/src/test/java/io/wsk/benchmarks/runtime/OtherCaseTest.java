package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OtherCaseTest {
    private static final Path REPORTS = Path.of("bench", "jdk17");
    private static final Path RESULTS = Path.of("bench", "results.json");

    @Test
    void each_has_a_folder_for_its_report_and_the_figures_of_all_are_in_one_file() {
        assertThat(OtherCase.B7.arguments(Mode.FULL, 5, REPORTS, RESULTS))
                .containsExactly(
                        "toggle",
                        "--rounds",
                        "5",
                        "--output",
                        REPORTS.resolve("toggle").toString(),
                        "--results",
                        RESULTS.toString());
    }

    @Test
    void a_quick_run_is_one_of_the_command_too_where_there_is_such() {
        assertThat(OtherCase.B9.arguments(Mode.QUICK, 3, REPORTS, RESULTS)).startsWith("dispatch", "--quick");
        assertThat(OtherCase.B11.arguments(Mode.QUICK, 3, REPORTS, RESULTS)).doesNotContain("--quick");
    }
}
