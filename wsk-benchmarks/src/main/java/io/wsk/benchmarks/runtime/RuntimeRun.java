package io.wsk.benchmarks.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures cases, one after another: in each round everybody has a turn, in an order that changes from round to round. What an earlier
 * run has measured is not measured again. Who cannot run, or fails, is left out and named.
 */
final class RuntimeRun {
    private final RuntimeResults results;
    private final Lab lab;
    private final Mode mode;
    private final Settings settings;
    private final int rounds;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();

    RuntimeRun(RuntimeResults results, Lab lab, Mode mode, Settings settings, int rounds) {
        this.results = results;
        this.lab = lab;
        this.mode = mode;
        this.settings = settings;
        this.rounds = rounds;
    }

    /** Measures a case with those who are wanted, in a quick run too; if nobody is named, with those of the mode. */
    void measure(RuntimeCase benchmark, Set<String> wanted) throws IOException, InterruptedException {
        List<String> order = new ArrayList<>(benchmark.subjects(wanted.isEmpty() ? mode : Mode.FULL));
        order.removeIf(subject -> !wanted.isEmpty() && !wanted.contains(subject));
        for (int round = 1; round <= benchmark.rounds(rounds); round++) {
            for (String subject : List.copyOf(order)) {
                if (!isDone(benchmark, subject, round) && !takeTurn(benchmark, subject, round)) {
                    order.remove(subject);
                }
            }
            Collections.rotate(order, -1);
        }
    }

    private boolean isDone(RuntimeCase benchmark, String subject, int round) {
        return benchmark.variants(mode, subject).stream()
                .allMatch(variant -> results.has(benchmark.id(), variant, subject, round, settings));
    }

    private boolean takeTurn(RuntimeCase benchmark, String subject, int round)
            throws IOException, InterruptedException {
        Progress.print("%s, round %d of %d: %s", benchmark.id(), round, benchmark.rounds(rounds), subject);
        BaseRate baseRate = new BaseRate(lab, results, settings);
        try {
            List<Observation> observations = benchmark.measure(new Turn(subject, round, mode, settings, lab, baseRate));
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
