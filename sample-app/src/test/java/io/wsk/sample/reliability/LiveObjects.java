package io.wsk.sample.reliability;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of each class are reachable.
 *
 * @param counts by the name of the class
 */
record LiveObjects(Map<String, Long> counts) {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    /** Counts after a collection; the prefixes are those of the classes' names. */
    static LiveObjects now(String... prefixes) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> counts = new HashMap<>();
        histogram.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
            for (String prefix : prefixes) {
                if (line.group(2).startsWith(prefix)) {
                    counts.put(line.group(2), Long.valueOf(line.group(1)));
                }
            }
        });
        if (counts.isEmpty()) {
            throw new AssertionError("no histogram: " + histogram);
        }
        return new LiveObjects(counts);
    }

    /** {@return the classes of which there are more, and how many more} */
    Map<String, Long> grownSince(LiveObjects before) {
        return counts.entrySet().stream()
                .map(now -> Map.entry(now.getKey(), now.getValue() - before.counts.getOrDefault(now.getKey(), 0L)))
                .filter(more -> more.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
