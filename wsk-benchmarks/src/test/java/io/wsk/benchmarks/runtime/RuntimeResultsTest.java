package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.runtime.Fixture.CASE;
import static io.wsk.benchmarks.runtime.Fixture.SETTINGS;
import static io.wsk.benchmarks.runtime.Fixture.VARIANT;
import static io.wsk.benchmarks.runtime.Quantity.P50_MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeResultsTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_run_knows_what_the_first_has_measured() throws IOException {
        Fixture.add(Fixture.results(folder, "r1", "17"), "wsk", 1, P50_MICROS, 5);

        RuntimeResults second = Fixture.results(folder, "r1", "17");

        assertThat(second.has(CASE, VARIANT, "wsk", 1, SETTINGS)).isTrue();
        assertThat(second.has(CASE, VARIANT, "wsk", 2, SETTINGS)).isFalse();
        assertThat(second.has(CASE, VARIANT, "mina", 1, SETTINGS)).isFalse();
        assertThat(second.has(CASE, "other", "wsk", 1, SETTINGS)).isFalse();
        assertThat(second.figures(CASE).entries().get(0).rounds().get(0).systemCalls())
                .containsOnly(entry("read", 2L));
    }

    @Test
    void another_revision_or_time_is_measured_again() throws IOException {
        Fixture.add(Fixture.results(folder, "r1", "17"), "wsk", 1, P50_MICROS, 5);

        assertThat(Fixture.results(folder, "r2", "17").has(CASE, VARIANT, "wsk", 1, SETTINGS))
                .isFalse();
        assertThat(Fixture.results(folder, "r1", "17").has(CASE, VARIANT, "wsk", 1, new Settings(2, 1, 4, 100)))
                .isFalse();
    }

    @Test
    void what_is_measured_again_replaces_its_round_only() throws IOException {
        RuntimeResults results = Fixture.results(folder, "r1", "17");
        Fixture.add(results, "wsk", 2, P50_MICROS, 5);
        Fixture.add(results, "wsk", 1, P50_MICROS, 6);
        Fixture.add(results, "mina", 1, P50_MICROS, 9);
        Fixture.add(results, "wsk", 2, P50_MICROS, 7);

        CaseFigures figures = Fixture.results(folder, "r1", "17").figures(CASE);

        assertThat(figures.rounds(VARIANT, "wsk", P50_MICROS)).containsExactly(entry(1, 6.0), entry(2, 7.0));
        assertThat(figures.rounds(VARIANT, "mina", P50_MICROS)).containsExactly(entry(1, 9.0));
        assertThat(figures.entries()).hasSize(2);
    }

    @Test
    void figures_of_another_revision_are_not_compared_with() throws IOException {
        Fixture.add(Fixture.results(folder, "r1", "17"), "mina", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r1", "17"), "wsk", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r2", "17"), "wsk", 2, P50_MICROS, 4);

        CaseFigures figures = Fixture.results(folder, "r2", "17").figures(CASE);

        assertThat(figures.rounds(VARIANT, "wsk", P50_MICROS)).containsExactly(entry(2, 4.0));
        assertThat(figures.entries()).hasSize(1);
    }

    @Test
    void a_report_names_the_runs_that_it_has_figures_of() throws IOException {
        RuntimeResults first = Fixture.results(folder, "r1", "17", "2026-11-26T06:00:00Z");
        Fixture.add(first, "wsk", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r1", "25", "2026-11-26T06:10:00Z"), "wsk", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r2", "17", "2026-11-26T06:20:00Z"), "wsk", 3, P50_MICROS, 5);
        RuntimeResults second = Fixture.results(folder, "r1", "17");
        Fixture.add(second, "wsk", 2, P50_MICROS, 5);

        assertThat(second.earlierRuns()).containsExactly(first.run());
    }

    @Test
    void jdks_are_kept_apart() throws IOException {
        Fixture.add(Fixture.results(folder, "r1", "17"), "wsk", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r1", "25"), "wsk", 1, P50_MICROS, 4);

        assertThat(Fixture.results(folder, "r1", "17").figures(CASE).rounds(VARIANT, "wsk", P50_MICROS))
                .containsExactly(entry(1, 5.0));
        assertThat(Fixture.results(folder, "r1", "25").figures(CASE).rounds(VARIANT, "wsk", P50_MICROS))
                .containsExactly(entry(1, 4.0));
    }
}
