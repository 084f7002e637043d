package io.wsk.benchmarks.toggle;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.ForkedJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures everybody in each round, each in a new JVM, in an order that changes from round to round. The figure of a round is the
 * median of its samples.
 */
final class ToggleSeries {
    private static final int PAIRS = 100_000;

    private final ForkedJvm jvm;
    private final int rounds;
    private final int pairs;
    private final long warmupMillis;
    private final long millis;

    private ToggleSeries(ForkedJvm jvm, int rounds, int pairs, long warmupMillis, long millis) {
        this.jvm = jvm;
        this.rounds = rounds;
        this.pairs = pairs;
        this.warmupMillis = warmupMillis;
        this.millis = millis;
    }

    /** For a look in between. */
    static ToggleSeries quick(ForkedJvm jvm, int rounds) {
        return new ToggleSeries(jvm, rounds, PAIRS, 300, 500);
    }

    /** For figures that are to be kept. */
    static ToggleSeries full(ForkedJvm jvm, int rounds) {
        return new ToggleSeries(jvm, rounds, PAIRS, 500, 500);
    }

    /** To see that everything works. */
    static ToggleSeries smoke(ForkedJvm jvm) {
        return new ToggleSeries(jvm, 1, 1_000, 1, 1);
    }

    int rounds() {
        return rounds;
    }

    List<String> jvmOptions() {
        return jvm.options();
    }

    /**
     * What a pair costs in one scenario.
     *
     * @param nanos nanoseconds
     * @param bytes bytes allocated
     */
    record Cost(Figures nanos, Figures bytes) {}

    /** {@return the cost of each subject in each scenario} */
    Map<Subject, Map<Scenario, Cost>> measure() throws IOException, InterruptedException {
        Map<Subject, List<ToggleRun.Result>> runs = new EnumMap<>(Subject.class);
        List<Subject> order = new ArrayList<>(Stream.of(Subject.values())
                .filter(subject -> subject.hindrance().isEmpty())
                .toList());
        for (int round = 1; round <= rounds; round++) {
            for (Subject subject : order) {
                System.err.println(
                        String.format(Locale.ROOT, "toggle, round %d of %d: %s", round, rounds, subject.label()));
                runs.computeIfAbsent(subject, key -> new ArrayList<>()).add(run(subject));
            }
            Collections.rotate(order, 1);
        }
        Map<Subject, Map<Scenario, Cost>> costs = new EnumMap<>(Subject.class);
        runs.forEach((subject, results) -> costs.put(subject, costs(results)));
        return costs;
    }

    private ToggleRun.Result run(Subject subject) throws IOException, InterruptedException {
        ToggleRun.Task task = new ToggleRun.Task(subject, List.of(Scenario.values()), pairs, warmupMillis, millis);
        return jvm.run(ToggleRun.class, task, ToggleRun.Result.class).result();
    }

    private static Map<Scenario, Cost> costs(List<ToggleRun.Result> results) {
        Map<Scenario, Cost> costs = new EnumMap<>(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            costs.put(
                    scenario,
                    new Cost(
                            figures(results, scenario, Toggling.Sample::nanos),
                            figures(results, scenario, Toggling.Sample::bytes)));
        }
        return costs;
    }

    private static Figures figures(
            List<ToggleRun.Result> results, Scenario scenario, ToDoubleFunction<Toggling.Sample> quantity) {
        return new Figures(results.stream()
                .map(result -> new Figures(result.samples().getOrDefault(scenario, List.of()).stream()
                                .map(quantity::applyAsDouble)
                                .toList())
                        .median())
                .toList());
    }
}
