package io.wsk.benchmarks.results;

import static io.wsk.benchmarks.results.Fixture.CASE;
import static io.wsk.benchmarks.results.Fixture.SETTINGS;
import static io.wsk.benchmarks.results.Fixture.VARIANT;
import static io.wsk.benchmarks.results.Quantity.NANOS_PER_PAIR;
import static io.wsk.benchmarks.results.Quantity.P50_MICROS;
import static io.wsk.benchmarks.results.Quantity.SYSTEM_CALLS_PER_PAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.wsk.benchmarks.measure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_run_knows_what_the_first_has_measured() throws IOException {
        Fixture.add(Fixture.results(folder, "r1", "17"), "wsk", 1, P50_MICROS, 5);

        Results second = Fixture.results(folder, "r1", "17");

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
        Results results = Fixture.results(folder, "r1", "17");
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
        Results first = Fixture.results(folder, "r1", "17", "2026-11-26T06:00:00Z");
        Fixture.add(first, "wsk", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r1", "25", "2026-11-26T06:10:00Z"), "wsk", 1, P50_MICROS, 5);
        Fixture.add(Fixture.results(folder, "r2", "17", "2026-11-26T06:20:00Z"), "wsk", 3, P50_MICROS, 5);
        Results second = Fixture.results(folder, "r1", "17");
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

    @Test
    void a_case_whose_rounds_are_not_done_one_by_one_has_an_object_with_all_of_them() throws IOException {
        Results results = Fixture.results(folder, "r1", "17");
        assertThat(results.has("B7", 1)).isFalse();

        results.replace("B7", List.of(series(List.of(26.0, 27.0), List.of(0.0))));

        Results read = Fixture.results(folder, "r1", "17");
        assertThat(read.has("B7", 2)).isTrue();
        assertThat(read.has("B7", 3)).isFalse();
        assertThat(read.figures("B7").rounds("idle", "wsk", NANOS_PER_PAIR))
                .containsExactly(entry(1, 26.0), entry(2, 27.0));
        assertThat(read.figures("B7").rounds("idle", "wsk", SYSTEM_CALLS_PER_PAIR))
                .containsExactly(entry(1, 0.0));
        assertThat(Fixture.results(folder, "r2", "17").has("B7", 1)).isFalse();
        assertThat(Fixture.results(folder, "r1", "25").has("B7", 1)).isFalse();
    }

    @Test
    void fewer_rounds_of_such_a_case_leave_none_of_the_earlier_ones() throws IOException {
        Results results = Fixture.results(folder, "r1", "17");
        results.replace("B7", List.of(series(List.of(26.0, 27.0), List.of(0.0))));
        results.replace("B7", List.of(series(List.of(30.0), List.of(0.0))));

        assertThat(results.figures("B7").rounds("idle", "wsk", NANOS_PER_PAIR)).containsExactly(entry(1, 30.0));
    }

    @Test
    void what_is_forgotten_is_so_for_one_jdk() throws IOException {
        Fixture.add(Fixture.results(folder, "r1", "25"), "wsk", 1, P50_MICROS, 4);
        Results results = Fixture.results(folder, "r1", "17");
        Fixture.add(results, "wsk", 1, P50_MICROS, 5);

        results.forget(CASE::equals);

        assertThat(Fixture.results(folder, "r1", "17").has(CASE, 1)).isFalse();
        assertThat(Fixture.results(folder, "r1", "25").has(CASE, 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no results", "[]", "{\"benchmark\": \"processor\"}"})
    void a_file_with_something_else_is_named(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), content);

        assertThatThrownBy(() -> Fixture.results(folder, "r1", "17"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(file.toString(), "delete it");
    }

    private static Series series(List<Double> nanos, List<Double> calls) {
        return new Series(
                "idle", "wsk", Map.of(NANOS_PER_PAIR, new Figures(nanos), SYSTEM_CALLS_PER_PAIR, new Figures(calls)));
    }
}
