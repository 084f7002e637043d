package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Fixture;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeRunTest {
    private final Recorded benchmark = new Recorded(Fixture.CASE);

    @TempDir
    private Path folder;

    @Test
    void everybody_has_a_turn_in_each_round_in_another_order() throws IOException, InterruptedException {
        run("r1").measure(List.of(benchmark), Set.of());

        assertThat(benchmark.turns).containsExactly("a1", "b1", "c1", "b2", "c2", "a2", "c3", "a3", "b3");
    }

    @Test
    void only_those_who_are_wanted_have_turns() throws IOException, InterruptedException {
        run("r1").measure(List.of(benchmark), Set.of("a", "c"));

        assertThat(benchmark.turns).containsExactly("a1", "c1", "c2", "a2", "a3", "c3");
    }

    @Test
    void a_quick_run_has_less_unless_somebody_is_named() throws IOException, InterruptedException {
        RuntimeRun quick =
                new RuntimeRun(Fixture.results(folder, "r1", "17"), Lab.open(folder), Mode.QUICK, Fixture.SETTINGS, 1);

        quick.measure(List.of(benchmark), Set.of());
        quick.measure(List.of(benchmark), Set.of("c"));

        assertThat(benchmark.turns).containsExactly("a1", "b1", "c1");
    }

    @Test
    void a_second_run_goes_on_where_the_first_was_cut_off() throws IOException, InterruptedException {
        run("r1").measure(List.of(benchmark), Set.of("a", "c"));
        benchmark.turns.clear();

        run("r1").measure(List.of(benchmark), Set.of());

        assertThat(benchmark.turns).containsExactly("b1", "b2", "b3");
    }

    @Test
    void another_revision_starts_again() throws IOException, InterruptedException {
        run("r1").measure(List.of(benchmark), Set.of("a"));
        benchmark.turns.clear();

        run("r2").measure(List.of(benchmark), Set.of("a"));

        assertThat(benchmark.turns).containsExactly("a1", "a2", "a3");
    }

    @Test
    void a_server_that_is_warm_goes_on_with_the_next_case_that_takes_it() throws IOException, InterruptedException {
        Recorded same = new Recorded("B1");
        same.takesWarmServers = true;
        Recorded other = new Recorded("B2");

        run("r1").measure(List.of(benchmark, same, other), Set.of("a", "b"));

        assertThat(benchmark.servers).hasSize(6).doesNotHaveDuplicates();
        assertThat(same.servers).isEqualTo(benchmark.servers);
        assertThat(other.servers).hasSize(6).doesNotContainAnyElementsOf(benchmark.servers);
    }

    @Test
    void who_fails_in_one_case_is_not_asked_for_the_one_that_takes_its_servers()
            throws IOException, InterruptedException {
        Recorded same = new Recorded("B1");
        same.takesWarmServers = true;
        benchmark.failing = "a";

        run("r1").measure(List.of(benchmark, same), Set.of("a", "b"));

        assertThat(same.turns).containsExactly("b1", "b2", "b3");
    }

    @Test
    void who_cannot_run_is_named_and_asked_once() throws IOException, InterruptedException {
        benchmark.unavailable = "b";
        RuntimeRun run = run("r1");

        run.measure(List.of(benchmark), Set.of());

        assertThat(benchmark.turns)
                .containsOnlyOnce("b1")
                .doesNotContain("b2", "b3")
                .contains("a3", "c3");
        assertThat(run.leftOut()).contains("b: no b on this machine");
        assertThat(run.failures()).isEmpty();
    }

    @Test
    void who_fails_is_named_and_the_others_go_on() throws IOException, InterruptedException {
        benchmark.failing = "a";
        RuntimeRun run = run("r1");

        run.measure(List.of(benchmark), Set.of());

        assertThat(benchmark.turns).containsOnlyOnce("a1").contains("b3", "c3");
        assertThat(run.failures()).containsExactly("B0, a: broken");
    }

    @Test
    void the_report_shows_targets_tables_and_the_picture() throws IOException, InterruptedException {
        Results results = Fixture.results(folder, "r1", "17");
        benchmark.unavailable = "c";
        RuntimeRun run = new RuntimeRun(results, Lab.open(folder), Mode.FULL, Fixture.SETTINGS, 3);
        run.measure(List.of(benchmark), Set.of());

        String report = new RuntimeReport(results, run, folder).write(List.of(benchmark));

        assertThat(report)
                .contains(
                        "revision `r1`",
                        "- c: no c on this machine",
                        "## B0: Recorded",
                        "- slow: not measured",
                        "![picture](b0.svg)",
                        "### few, small\n\nRounds: 3\n\ntable of few, small",
                        "a: a of b0; b: b of b0");
        assertThat(Files.readString(folder.resolve("b0.svg"))).contains("picture");
    }

    @Test
    void the_report_says_what_was_measured_earlier() throws IOException, InterruptedException {
        Fixture.add(Fixture.results(folder, "r1", "17", "2026-11-26T06:00:00Z"), "a", 1, Quantity.P50_MICROS, 5);
        Results results = Fixture.results(folder, "r1", "17");
        RuntimeRun run = new RuntimeRun(results, Lab.open(folder), Mode.FULL, Fixture.SETTINGS, 3);

        assertThat(new RuntimeReport(results, run, folder).write(List.of(benchmark)))
                .contains(
                        "not in turn with the rest:\n- 2026-11-26T06:00:00Z, `run --full`; load average before: 0.5\n");
    }

    private RuntimeRun run(String revision) throws IOException, InterruptedException {
        return new RuntimeRun(
                Fixture.results(folder, revision, "17"), Lab.open(folder), Mode.FULL, Fixture.SETTINGS, 3);
    }

    /** A case that measures nothing. */
    private static final class Recorded implements RuntimeCase {
        private final String id;
        private final List<String> turns = new ArrayList<>();
        private final List<WarmServer> servers = new ArrayList<>();
        private boolean takesWarmServers;
        private String unavailable = "";
        private String failing = "";

        Recorded(String id) {
            this.id = id;
        }

        @Override
        public boolean takesWarmServers() {
            return takesWarmServers;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Recorded";
        }

        @Override
        public List<String> subjects(Mode mode) {
            return mode == Mode.FULL ? List.of("a", "b", "c") : List.of("a", "b");
        }

        @Override
        public List<String> variants(Mode mode) {
            return List.of(Fixture.VARIANT);
        }

        @Override
        public List<Observation> measure(Turn turn) throws IOException, NotAvailableException {
            turns.add(turn.subject() + turn.round());
            servers.add(turn.server());
            if (turn.subject().equals(unavailable)) {
                throw new NotAvailableException("no " + unavailable + " on this machine");
            }
            if (turn.subject().equals(failing)) {
                throw new IOException("broken");
            }
            Map<Quantity, Double> figures = new EnumMap<>(Map.of(Quantity.P50_MICROS, 1.0));
            return List.of(new Observation(Fixture.VARIANT, turn.subject() + " of b0", figures, Map.of()));
        }

        @Override
        public String table(String variant, CaseFigures figures) {
            return "table of " + variant;
        }

        @Override
        public List<Target> targets() {
            return List.of(new Target("slow", figures -> Optional.empty()));
        }

        @Override
        public Optional<BarChart> chart(CaseFigures figures) {
            return Optional.of(new BarChart("picture", "ns", "user", "system", List.of()));
        }
    }
}
