package io.wsk.processor.baseline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a class differs from the baseline.
 *
 * @param className the class
 * @param kind whether it is new, gone, or another
 * @param facts the facts that differ
 */
public record BaselineChange(String className, Kind kind, List<Fact> facts) {
    /** What has become of a class. */
    public enum Kind {
        /** The baseline does not have it. */
        ADDED,

        /** Only the baseline has it. */
        REMOVED,

        /** Both have it, with other facts. */
        CHANGED
    }

    /**
     * A fact that differs.
     *
     * @param name what it is about
     * @param accepted its value in the baseline
     * @param actual its value now
     */
    public record Fact(String name, Optional<String> accepted, Optional<String> actual) {}

    /** {@return how one state of a project differs from the accepted one, by class} */
    public static List<BaselineChange> between(Baseline accepted, Baseline actual) {
        Set<String> names = new TreeSet<>(accepted.facts().keySet());
        names.addAll(actual.facts().keySet());
        List<BaselineChange> changes = new ArrayList<>();
        for (String name : names) {
            Map<String, String> before = accepted.facts().getOrDefault(name, Map.of());
            Map<String, String> after = actual.facts().getOrDefault(name, Map.of());
            Kind kind = !accepted.facts().containsKey(name)
                    ? Kind.ADDED
                    : actual.facts().containsKey(name) ? Kind.CHANGED : Kind.REMOVED;
            List<Fact> facts = differences(before, after);
            if (kind != Kind.CHANGED || !facts.isEmpty()) {
                changes.add(new BaselineChange(name, kind, facts));
            }
        }
        return changes;
    }

    private static List<Fact> differences(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .map(key -> new Fact(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .filter(fact -> !fact.accepted().equals(fact.actual()))
                .toList();
    }
}
