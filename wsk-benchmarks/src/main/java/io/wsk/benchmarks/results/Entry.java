package io.wsk.benchmarks.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
public record Entry(
        String benchmark, String variant, String subject, String description, String jdk, List<Round> rounds) {
    /**
     * One round.
     *
     * @param round its number, from 1
     * @param run in which run of the command it was measured: when that was started
     * @param revision the revision of this project
     * @param settings how long it took; null for a case whose rounds are not done one by one
     * @param figures what was measured
     * @param systemCalls how often each system call was made in the run in which they were counted; empty if they were not
     * @param classes the bytes that one more connection takes on the heap, by class; empty if they were not looked at
     */
    public record Round(
            int round,
            String run,
            String revision,
            @Nullable Settings settings,
            Map<Quantity, Double> figures,
            Map<String, Long> systemCalls,
            Map<String, Double> classes) {}

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
