package io.wsk.benchmarks.toggle;

import static io.wsk.benchmarks.measure.RunText.format;
import static io.wsk.benchmarks.measure.RunText.spread;
import static io.wsk.benchmarks.measure.RunText.verdict;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.toggle.ToggleSeries.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as tables for people, and whether it is what was aimed at. */
final class ToggleReport {
    private static final double ON_LOOP = 30;
    private static final double OUTSIDE = 100;
    private static final double EPOLL_OVER_OURS = 5;

    /** The loop itself waits for events now and then. */
    private static final double NO_CALLS = 0.01;

    private final Run run;
    private final int rounds;

    ToggleReport(Run run, int rounds) {
        this.run = run;
        this.rounds = rounds;
    }

    /**
     * {@return the tables}
     *
     * @param costs what was measured
     * @param calls the system calls per pair; empty if they could not be counted
     */
    String write(Map<Subject, Map<Scenario, Cost>> costs, Map<Subject, Map<Scenario, Double>> calls) {
        return RunText.header(run, rounds + " rounds")
                + "\n![B7: off and on again](toggle.svg)\n"
                + "\nNanoseconds for switching off and on again:\n\n"
                + times(costs)
                + "\nWithout traffic, for the same:\n\n"
                + others(costs, calls)
                + (calls.isEmpty() ? "\nSystem calls were not counted: there is no `strace` that may trace.\n" : "")
                + leftOut(costs)
                + "\n"
                + targets(costs, calls);
    }

    /** {@return what off and on again takes on the loop} */
    static BarChart picture(Map<Subject, Map<Scenario, Cost>> costs) {
        List<BarChart.Bar> bars = costs.keySet().stream()
                .filter(subject -> subject != Subject.NOTHING)
                .map(subject -> new BarChart.Bar(
                        subject.label().replace("`", ""),
                        nanos(costs, subject, Scenario.IDLE_ON_LOOP).median(),
                        0))
                .toList();
        return new BarChart("B7: off and on again", "ns", Scenario.IDLE_ON_LOOP.label(), "", bars);
    }

    private static String leftOut(Map<Subject, Map<Scenario, Cost>> costs) {
        return Stream.of(Subject.values())
                .filter(subject -> !costs.containsKey(subject))
                .map(subject -> format(
                        "%nLeft out: %s: %s%n",
                        subject.label(), subject.hindrance().orElse("")))
                .collect(Collectors.joining());
    }

    private static String times(Map<Subject, Map<Scenario, Cost>> costs) {
        List<String> columns = new ArrayList<>(List.of("switch"));
        Stream.of(Scenario.values()).map(Scenario::label).forEach(columns::add);
        MarkdownTable table = MarkdownTable.of(columns.toArray(String[]::new));
        costs.forEach((subject, byScenario) -> {
            List<String> row = new ArrayList<>(List.of(subject.label()));
            byScenario.values().forEach(cost -> row.add(spread(cost.nanos())));
            table.row(row.toArray(String[]::new));
        });
        return table.toString();
    }

    private static String others(Map<Subject, Map<Scenario, Cost>> costs, Map<Subject, Map<Scenario, Double>> calls) {
        List<Scenario> idle =
                Stream.of(Scenario.values()).filter(Scenario::isIdle).toList();
        List<String> columns = new ArrayList<>(List.of("switch"));
        idle.forEach(scenario -> columns.add("bytes: " + scenario.label()));
        if (!calls.isEmpty()) {
            idle.forEach(scenario -> columns.add("system calls: " + scenario.label()));
        }
        MarkdownTable table = MarkdownTable.of(columns.toArray(String[]::new));
        costs.forEach((subject, byScenario) -> {
            List<String> row = new ArrayList<>(List.of(subject.label()));
            idle.forEach(scenario ->
                    row.add(format("%.1f", cost(byScenario, scenario).bytes().median())));
            calls.getOrDefault(subject, Map.of()).values().forEach(count -> row.add(format("%.3f", count)));
            table.row(row.toArray(String[]::new));
        });
        return table.toString();
    }

    private static String targets(Map<Subject, Map<Scenario, Cost>> costs, Map<Subject, Map<Scenario, Double>> calls) {
        StringBuilder targets = new StringBuilder();
        targets.append(atMost(costs, Scenario.IDLE_ON_LOOP, ON_LOOP));
        targets.append(atMost(costs, Scenario.IDLE_OUTSIDE, OUTSIDE));
        targets.append(atMost(costs, Scenario.IDLE_OUTSIDE_APART, OUTSIDE));
        targets.append(atMostOverNothing(costs, Scenario.IDLE_OUTSIDE_APART, OUTSIDE));
        if (!calls.isEmpty()) {
            double most = Objects.requireNonNull(calls.get(Subject.WSK)).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            targets.append(verdict("No system call when no data waits", format("%.3f at most", most), most < NO_CALLS));
        }
        if (costs.containsKey(Subject.NETTY_EPOLL)) {
            for (Scenario scenario : Scenario.values()) {
                targets.append(comparedWithEpoll(costs, scenario));
            }
        }
        return targets.toString();
    }

    private static String comparedWithEpoll(Map<Subject, Map<Scenario, Cost>> costs, Scenario scenario) {
        Figures ratio = nanos(costs, Subject.NETTY_EPOLL, scenario).ratioTo(nanos(costs, Subject.WSK, scenario));
        return verdict(
                format("%s, Netty epoll at least %.0f times as much", scenario.label(), EPOLL_OVER_OURS),
                spread(ratio) + " times",
                ratio.median() >= EPOLL_OVER_OURS);
    }

    private static String atMost(Map<Subject, Map<Scenario, Cost>> costs, Scenario scenario, double target) {
        Figures ours = nanos(costs, Subject.WSK, scenario);
        return verdict(
                format("%s, at most %.0f ns", scenario.label(), target), spread(ours) + " ns", ours.median() <= target);
    }

    /** Where each pair has looks at the clock of its own. */
    private static String atMostOverNothing(Map<Subject, Map<Scenario, Cost>> costs, Scenario scenario, double target) {
        Figures over = nanos(costs, Subject.WSK, scenario)
                .combine(nanos(costs, Subject.NOTHING, scenario), (ours, nothing) -> ours - nothing);
        return verdict(
                format("%s, at most %.0f ns more than nothing switched", scenario.label(), target),
                spread(over) + " ns",
                over.median() <= target);
    }

    private static Figures nanos(Map<Subject, Map<Scenario, Cost>> costs, Subject subject, Scenario scenario) {
        return cost(Objects.requireNonNull(costs.get(subject)), scenario).nanos();
    }

    private static Cost cost(Map<Scenario, Cost> costs, Scenario scenario) {
        return Objects.requireNonNull(costs.get(scenario));
    }
}
