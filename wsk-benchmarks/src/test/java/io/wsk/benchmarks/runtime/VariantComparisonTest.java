package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Fixture;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantComparisonTest {
    private final VariantComparison costs =
            new VariantComparison(Contender.WSK, "reject", Quantity.CPU_NANOS_PER_MESSAGE);

    @TempDir
    private Path folder;

    private Results results;

    @BeforeEach
    void open() throws IOException {
        results = Fixture.results(folder, "r1", "17");
        for (int round = 1; round <= 3; round++) {
            measured("wsk", "reject", round, 10);
            measured("wsk", "close", round, 20 + round);
            measured("wsk", "refuse", round, 8 + round);
            measured("netty-nio", "accept", round, 1);
        }
    }

    @Test
    void a_variant_is_compared_with_another_one_round_by_round() {
        assertThat(report(costs.lower("cheaper", "close"))).isEqualTo("- cheaper: **met**; 0.45 (0.44–0.47) × close");
        assertThat(report(costs.lower("cheaper", "refuse"))).contains("**not met**");
        assertThat(report(costs.atMost("cheap", 0.46, "close"))).contains("**met**");
        assertThat(report(costs.atMost("cheap", 0.44, "close"))).contains("**not met**");
    }

    @Test
    void what_another_server_has_measured_does_not_count() {
        assertThat(report(costs.lower("cheaper", "accept"))).isEqualTo("- cheaper: not measured");
    }

    @Test
    void the_difference_is_of_the_same_round_too() {
        CaseFigures figures = results.figures(Fixture.CASE);

        assertThat(figures.difference("wsk", Quantity.CPU_NANOS_PER_MESSAGE, "close", "reject")
                        .orElseThrow()
                        .rounds())
                .containsExactly(11.0, 12.0, 13.0);
        assertThat(figures.difference("netty-nio", Quantity.CPU_NANOS_PER_MESSAGE, "close", "reject"))
                .isEmpty();
    }

    private String report(Target target) {
        return target.report(results.figures(Fixture.CASE));
    }

    private void measured(String subject, String variant, int round, double figure) throws IOException {
        Map<Quantity, Double> figures = new EnumMap<>(Map.of(Quantity.CPU_NANOS_PER_MESSAGE, figure));
        results.add(
                Fixture.CASE,
                subject,
                round,
                Fixture.SETTINGS,
                List.of(new Observation(variant, subject, figures, Map.of())));
    }
}
