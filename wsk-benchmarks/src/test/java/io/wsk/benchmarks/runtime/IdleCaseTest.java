package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.results.Quantity.DIRECT_BYTES_PER_CONNECTION;
import static io.wsk.benchmarks.results.Quantity.HEAP_BYTES_PER_CONNECTION;
import static io.wsk.benchmarks.results.Quantity.HEAP_GROWTH_EXPONENT;
import static io.wsk.benchmarks.results.Quantity.JDK_HEAP_BYTES_PER_CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Entry;
import io.wsk.benchmarks.results.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleCaseTest {
    private static final IdleCase CASE = IdleCase.create();
    private static final String LARGEST = "10,000 idle connections";

    @Test
    void targets_are_met_by_little_heap_no_direct_memory_and_linear_growth() {
        assertThat(report(ours(1_000, 0, 1), netty(2_000)))
                .allSatisfy(line -> assertThat(line).contains("**met**"));
    }

    @Test
    void targets_are_not_met_by_much_heap_direct_memory_and_faster_growth() {
        assertThat(report(ours(1_100, 64, 1.2), netty(1_200)))
                .allSatisfy(line -> assertThat(line).contains("**not met**"));
    }

    @Test
    void without_netty_nothing_is_said_about_it() {
        assertThat(report(ours(1_000, 0, 1)))
                .filteredOn(line -> line.contains("Netty"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).endsWith("not measured"));
    }

    @Test
    void the_table_has_the_classes_of_ours_beside_those_of_the_hand_written_loop() {
        CaseFigures figures = new CaseFigures(List.of(
                entry(
                        "wsk",
                        Map.of(HEAP_BYTES_PER_CONNECTION, 152.0, JDK_HEAP_BYTES_PER_CONNECTION, 72.0),
                        Map.of("java.lang.Object", 72.0, "io.wsk.runtime.core.Connection", 80.0, "tiny.Class", 7.9)),
                entry("hand-written", Map.of(HEAP_BYTES_PER_CONNECTION, 48.0), Map.of("java.lang.Object", 48.0))));

        assertThat(CASE.table(LARGEST, figures))
                .contains("| wsk | 152 (152–152) |  | 72.0 |\n")
                .contains("| hand-written | 48.0 (48.0–48.0) | 3.17 (3.17–3.17): equal | – |\n")
                .endsWith("""
                        | `java.lang.Object` | 72.0 | 48.0 | JDK |
                        | `io.wsk.runtime.core.Connection` | 80.0 | – | runtime |
                        """);
    }

    @Test
    void the_picture_divides_the_heap_between_the_jdk_and_all_others() {
        CaseFigures figures = new CaseFigures(List.of(
                entry("wsk", Map.of(HEAP_BYTES_PER_CONNECTION, 152.0, JDK_HEAP_BYTES_PER_CONNECTION, 72.0), Map.of())));

        assertThat(CASE.chart(figures).orElseThrow().bars()).containsExactly(new BarChart.Bar("wsk", 72, 80));
    }

    @Test
    void an_idle_span_has_whole_seconds_if_there_is_time_for_them() {
        assertThat(List.of(0.1, 2.0, 3.9, 4.0)).extracting(IdleTurn::span).containsExactly(0.05, 1.0, 1.0, 2.0);
    }

    private static List<String> report(Entry... entries) {
        CaseFigures figures = new CaseFigures(List.of(entries));
        return CASE.targets().stream().map(target -> target.report(figures)).toList();
    }

    private static Entry ours(double heap, double direct, double exponent) {
        return entry(
                "wsk",
                Map.of(
                        HEAP_BYTES_PER_CONNECTION,
                        heap,
                        DIRECT_BYTES_PER_CONNECTION,
                        direct,
                        HEAP_GROWTH_EXPONENT,
                        exponent),
                Map.of());
    }

    private static Entry netty(double heap) {
        return entry("netty-nio", Map.of(HEAP_BYTES_PER_CONNECTION, heap), Map.of());
    }

    private static Entry entry(String subject, Map<Quantity, Double> figures, Map<String, Double> classes) {
        Entry.Round round = new Entry.Round(1, "now", "r", Mode.FULL.settings(), figures, Map.of(), classes);
        return new Entry("B4", LARGEST, subject, "", "17", List.of(round));
    }
}
