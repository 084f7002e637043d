package io.wsk.benchmarks.toggle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.toggle.ToggleSeries.Cost;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToggleReportTest {
    private final Map<Subject, Map<Scenario, Cost>> costs = new EnumMap<>(Subject.class);
    private final Map<Subject, Map<Scenario, Double>> calls = new EnumMap<>(Subject.class);

    ToggleReportTest() {
        for (Subject subject : Subject.values()) {
            costs.put(subject, new EnumMap<>(Scenario.class));
            calls.put(subject, new EnumMap<>(Scenario.class));
            for (Scenario scenario : Scenario.values()) {
                cost(subject, scenario, usual(subject, 5, 20, 100));
                if (scenario.isIdle()) {
                    calls(subject, scenario, usual(subject, 0, 0, 2));
                }
            }
        }
    }

    @Test
    void what_is_as_cheap_as_was_aimed_at_is_met() {
        assertThat(report())
                .contains(
                        "- idle, on the loop, at most 30 ns: 20.0 (20.0–20.0) ns, **met**",
                        "- idle, other thread, at most 100 ns: 20.0 (20.0–20.0) ns, **met**",
                        "- idle, other thread, now and then, at most 100 ns: 20.0 (20.0–20.0) ns, **met**",
                        "- idle, other thread, now and then, at most 100 ns more than nothing switched: 15.0 (15.0–15.0) ns, **met**",
                        "- No system call when no data waits: 0.000 at most, **met**",
                        "- under traffic, other thread, Netty epoll at least 5 times as much: 5.00 (5.00–5.00) times, **met**")
                .doesNotContain("not met");
    }

    @Test
    void what_is_dearer_is_not_met() {
        cost(Subject.WSK, Scenario.IDLE_ON_LOOP, 30.1);
        cost(Subject.WSK, Scenario.IDLE_OUTSIDE, 100.1);
        cost(Subject.WSK, Scenario.IDLE_OUTSIDE_APART, 106);
        cost(Subject.NETTY_EPOLL, Scenario.BUSY_OUTSIDE, 99);
        calls(Subject.WSK, Scenario.IDLE_OUTSIDE_APART, 1);

        assertThat(report())
                .contains(
                        "at most 30 ns: 30.1 (30.1–30.1) ns, **not met**",
                        "at most 100 ns: 100 (100–100) ns, **not met**",
                        "at most 100 ns more than nothing switched: 101 (101–101) ns, **not met**",
                        "1.000 at most, **not met**",
                        "- under traffic, other thread, Netty epoll at least 5 times as much: 4.95 (4.95–4.95) times, **not met**");
    }

    @Test
    void system_calls_that_were_not_counted_have_no_column() {
        calls.clear();

        assertThat(report())
                .contains("System calls were not counted")
                .doesNotContain("system calls:", "No system call");
    }

    @Test
    void who_cannot_run_here_is_named_and_not_compared_with() {
        costs.remove(Subject.NETTY_EPOLL);
        calls.remove(Subject.NETTY_EPOLL);

        assertThat(report())
                .contains("Left out: Netty epoll, `setAutoRead`")
                .doesNotContain("| Netty epoll", "times as much");
    }

    @Test
    void the_picture_shows_what_it_takes_on_the_loop() {
        cost(Subject.WSK, Scenario.IDLE_ON_LOOP, 7);

        assertThat(ToggleReport.picture(costs).bars())
                .hasSize(costs.size() - 1)
                .contains(new BarChart.Bar("WSK, disable + enable", 7, 0));
    }

    private static double usual(Subject subject, double nothing, double ours, double others) {
        return switch (subject) {
            case NOTHING -> nothing;
            case WSK -> ours;
            default -> others;
        };
    }

    private void cost(Subject subject, Scenario scenario, double nanos) {
        costs.get(subject).put(scenario, new Cost(new Figures(List.of(nanos)), new Figures(List.of(0.0))));
    }

    private void calls(Subject subject, Scenario scenario, double count) {
        calls.get(subject).put(scenario, count);
    }

    private String report() {
        Run run = new Run(
                "today",
                "command",
                "revision",
                new Machine("processor", 2, 1, "system", "jdk", 0),
                "all cores",
                List.of("-Xmx1g"));
        return new ToggleReport(run, 1).write(costs, calls);
    }
}
