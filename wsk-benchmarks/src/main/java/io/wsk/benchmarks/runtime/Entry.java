package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.RunOrigin;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One object of {@code results.json}: what was measured of one variant of a case with one subject and one JDK.
 *
 * @param benchmark the case
 * @param variant the variant
 * @param subject who was measured
 * @param description what the subject says about itself
 * @param jdk the version of the JDK
 * @param rounds what was measured, by round
 */
record Entry(String benchmark, String variant, String subject, String description, String jdk, List<Round> rounds) {
    /**
     * One round.
     *
     * @param round its number, from 1
     * @param run in which run of the command it was measured: when that was started
     * @param revision the revision of this project
     * @param settings how long it took
     * @param figures what was measured
     * @param systemCalls how often each system call was made in the run in which they were counted; empty if they were not
     * @param classes the bytes that one more connection takes on the heap, by class; empty if they were not looked at
     */
    record Round(
            int round,
            String run,
            String revision,
            Settings settings,
            Map<Quantity, Double> figures,
            Map<String, Long> systemCalls,
            Map<String, Double> classes) {
        /** In files of earlier versions there are no classes. */
        Round {
            classes = Objects.requireNonNullElse(classes, Map.of());
        }
    }

    /**
     * One run of the command.
     *
     * @param date when it was started
     * @param command what was typed
     * @param revision the revision of this project
     * @param machine where it ran
     * @param pinning the cores
     * @param options the options of the JVMs
     */
    record Run(String date, String command, String revision, Machine machine, String pinning, List<String> options)
            implements RunOrigin {}

    /** {@return the same with the rounds of one revision only} */
    Entry of(String revision) {
        return new Entry(
                benchmark,
                variant,
                subject,
                description,
                jdk,
                rounds.stream()
                        .filter(round -> round.revision().equals(revision))
                        .toList());
    }

    boolean is(String otherBenchmark, String otherVariant, String otherSubject, String otherJdk) {
        return benchmark.equals(otherBenchmark)
                && variant.equals(otherVariant)
                && subject.equals(otherSubject)
                && jdk.equals(otherJdk);
    }
}
