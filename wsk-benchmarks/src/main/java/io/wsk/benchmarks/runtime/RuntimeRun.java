package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Progress;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures cases, one after another: in each round everybody has a turn, in an order that changes from round to round. What an earlier
 * run has measured is not measured again. Who cannot run, or fails, is left out and named.
 */
final class RuntimeRun {
    private final Results results;
    private final Lab lab;
    private final Mode mode;
    private final Settings settings;
    private final int rounds;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();

    RuntimeRun(Results results, Lab lab, Mode mode, Settings settings, int rounds) {
        this.results = results;
        this.lab = lab;
        this.mode = mode;
        this.settings = settings;
        this.rounds = rounds;
    }

    /** Measures cases with those who are wanted, in a quick run too; if nobody is named, with those of the mode. */
    void measure(List<RuntimeCase> cases, Set<String> wanted) throws IOException, InterruptedException {
        List<RuntimeCase> together = new ArrayList<>();
        for (RuntimeCase next : cases) {
            if (!next.takesWarmServers()) {
                measureTogether(together, wanted);
                together.clear();
            }
            together.add(next);
        }
        measureTogether(together, wanted);
    }

    /** Everybody has one turn in each round, with all of the cases. */
    private void measureTogether(List<RuntimeCase> cases, Set<String> wanted) throws IOException, InterruptedException {
        List<String> order = cases.stream()
                .flatMap(benchmark -> subjects(benchmark, wanted))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        for (int round = 1; round <= rounds; round++) {
            for (String subject : List.copyOf(order)) {
                int number = round;
                List<RuntimeCase> due = cases.stream()
                        .filter(benchmark -> subjects(benchmark, wanted).anyMatch(subject::equals))
                        .filter(benchmark -> !isDone(benchmark, subject, number))
                        .toList();
                if (!takeTurn(due, subject, round)) {
                    order.remove(subject);
                }
            }
            Collections.rotate(order, -1);
        }
    }

    /** Whoever fails in one case is not asked for the others. */
    private boolean takeTurn(List<RuntimeCase> cases, String subject, int round)
            throws IOException, InterruptedException {
        try (WarmServer server = new WarmServer(lab, subject, settings)) {
            for (RuntimeCase benchmark : cases) {
                if (!takeTurn(benchmark, subject, round, server)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Stream<String> subjects(RuntimeCase benchmark, Set<String> wanted) {
        return benchmark.subjects(wanted.isEmpty() ? mode : Mode.FULL).stream()
                .filter(subject -> wanted.isEmpty() || wanted.contains(subject));
    }

    private boolean isDone(RuntimeCase benchmark, String subject, int round) {
        return benchmark.variants(mode, subject).stream()
                .allMatch(variant -> results.has(benchmark.id(), variant, subject, round, settings));
    }

    private boolean takeTurn(RuntimeCase benchmark, String subject, int round, WarmServer server)
            throws IOException, InterruptedException {
        Progress.print("%s, round %d of %d: %s", benchmark.id(), round, rounds, subject);
        BaseRate baseRate = new BaseRate(lab, results, settings);
        try {
            List<Observation> observations =
                    benchmark.measure(new Turn(subject, round, mode, settings, lab, server, baseRate));
            results.add(benchmark.id(), subject, round, settings, observations);
            return true;
        } catch (NotAvailableException e) {
            leftOut.add("%s: %s".formatted(subject, e.getMessage()));
            return false;
        } catch (IOException e) {
            failures.add("%s, %s: %s".formatted(benchmark.id(), subject, e.getMessage()));
            return false;
        }
    }

    /** {@return what could not be measured on this machine, and why} */
    List<String> leftOut() {
        List<String> all = new ArrayList<>(lab.missing());
        all.addAll(leftOut);
        return all;
    }

    /** {@return what went wrong} */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
