package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.measure.BarChart;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCaseTest {
    @TempDir
    private Path folder;

    @Test
    void who_takes_part_in_one_variant_takes_part() {
        assertThat(AcceptCase.create().subjects(Mode.FULL))
                .containsExactly("wsk", "hand-written", "netty-nio", "netty-epoll", "vertx", "mina");
        assertThat(AcceptCase.create().subjects(Mode.QUICK)).isEmpty();
    }

    @Test
    void everybody_has_the_variants_that_it_can_do() {
        LoadCase accept = AcceptCase.create();

        assertThat(accept.variants(Mode.FULL, "wsk")).hasSize(6).isEqualTo(accept.variants(Mode.FULL));
        assertThat(accept.variants(Mode.FULL, "netty-nio"))
                .containsExactly("accept", "accept and close", "inspect and accept", "inspect and reject");
        assertThat(accept.variants(Mode.FULL, "mina")).containsExactly("accept");
    }

    @Test
    void the_order_changes_from_round_to_round_unless_memory_is_measured() {
        List<DatagramVariant> datagrams = DatagramCase.VARIANTS;

        assertThat(LoadTurn.inOrder(datagrams, 1)).isEqualTo(datagrams);
        assertThat(LoadTurn.inOrder(datagrams, 2)).startsWith(datagrams.get(1)).endsWith(datagrams.get(0));
        assertThat(LoadTurn.inOrder(StallCase.VARIANTS, 2)).isEqualTo(StallCase.VARIANTS);
    }

    @Test
    void a_turn_is_over_when_all_that_the_server_can_do_was_measured() throws IOException, InterruptedException {
        LoadCase accept = AcceptCase.create();
        Results results = Fixture.results(folder, "r1", "17");
        List<Observation> observations = accept.variants(Mode.FULL, "mina").stream()
                .map(variant -> new Observation(variant, "", figures(Quantity.SECONDS, 1), Map.of()))
                .toList();
        results.add(accept.id(), "mina", 1, Fixture.SETTINGS, observations);
        RuntimeRun run = new RuntimeRun(results, Lab.open(folder), Mode.FULL, Fixture.SETTINGS, 1);

        run.measure(List.of(accept), Set.of("mina")); // would take seconds, and replace what is there

        assertThat(results.figures(accept.id()).rounds("accept", "mina", Quantity.SECONDS))
                .containsEntry(1, 1.0);
    }

    @Test
    void a_table_has_a_row_for_each_server_that_was_measured() throws IOException {
        CaseFigures figures = stallFigures();

        assertThat(StallCase.create().table("10 of 100 do not read", figures))
                .contains("| wsk | 64.0 (64.0–64.0) | 1,024 (1,024–1,024) | 1,088 (1,088–1,088) |")
                .doesNotContain("| mina |");
    }

    @Test
    void the_memory_of_those_that_stall_is_judged_by_what_there_is_more() throws IOException {
        CaseFigures figures = stallFigures();

        assertThat(StallCase.create().targets().stream()
                        .map(target -> target.report(figures))
                        .toList())
                .contains(
                        "- 10 of 100 do not read: in each round at most the documented 5,760 KiB more memory than when all read:"
                                + " **met**; 1,088 (1,088–1,088) KiB, at most 1,088",
                        "- 1 of 100 does not read: in each round at most the documented 576 KiB more memory than when all read:"
                                + " **not met**; 577 (577–577) KiB, at most 577",
                        "- 10 of 100 do not read: p99 of those that read at most 1.3 × that when all read:"
                                + " **not met**; 1.31 (1.31–1.31) × all read",
                        "- 1 of 100 does not read: p99 of those that read at most 1.3 × that when all read:"
                                + " **met**; 1.30 (1.30–1.30) × all read");
    }

    @Test
    void the_picture_shows_the_memory_in_its_two_parts() throws IOException {
        assertThat(StallCase.create().chart(stallFigures()).orElseThrow().bars())
                .containsExactly(new BarChart.Bar("wsk", 64, 1024));
    }

    private CaseFigures stallFigures() throws IOException {
        Results results = Fixture.results(folder, "r1", "17");
        stall(results, "all read", 1 << 20, 1 << 10, 100);
        stall(results, "1 of 100 does not read", 1 << 20, (1 << 10) + (577 << 10), 130);
        stall(results, "10 of 100 do not read", (1 << 20) + (64 << 10), (1 << 10) + (1 << 20), 131);
        return results.figures("B8");
    }

    private static void stall(Results results, String variant, long heap, long direct, double p99) throws IOException {
        Map<Quantity, Double> figures = figures(Quantity.P99_MICROS, p99);
        figures.put(Quantity.HEAP_BYTES, (double) heap);
        figures.put(Quantity.DIRECT_BYTES, (double) direct);
        figures.put(Quantity.HELD_BYTES, (double) heap + direct);
        results.add("B8", "wsk", 1, Fixture.SETTINGS, List.of(new Observation(variant, "", figures, Map.of())));
    }

    private static Map<Quantity, Double> figures(Quantity quantity, double figure) {
        return new EnumMap<>(Map.of(quantity, figure));
    }
}
