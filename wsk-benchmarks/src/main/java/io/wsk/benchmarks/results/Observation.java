package io.wsk.benchmarks.results;

import java.util.Map;

/**
 * What was measured of one variant in one turn.
 *
 * @param variant the variant of the case
 * @param description what the subject says about itself
 * @param figures what was measured
 * @param systemCalls how often each system call was made in the run in which they were counted; empty if they were not
 * @param classes the bytes that one more connection takes on the heap, by class; empty if they were not looked at
 */
public record Observation(
        String variant,
        String description,
        Map<Quantity, Double> figures,
        Map<String, Long> systemCalls,
        Map<String, Double> classes) {
    /** Nobody has looked at classes. */
    public Observation(
            String variant, String description, Map<Quantity, Double> figures, Map<String, Long> systemCalls) {
        this(variant, description, figures, systemCalls, Map.of());
    }
}
