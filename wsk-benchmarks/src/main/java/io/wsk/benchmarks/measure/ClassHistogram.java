package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lives on a Java heap.
 *
 * @param bytes the memory of the objects of each class, by its name as {@code jcmd} has it: {@code [B} is an array of bytes
 */
public record ClassHistogram(SortedMap<String, Long> bytes) {
    /** "   1:          9724         846272  [B (java.base@17.0.15)": place, objects, bytes, class, and module if it has one. */
    private static final Pattern LINE = Pattern.compile(" *\\d+: +\\d+ +(\\d+) +(\\S+).*");

    /** The names of lambdas have numbers that differ from run to run. */
    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda.*");

    private static final Pattern OF_THE_JDK = Pattern.compile("\\[*L?(?:java|javax|jdk|sun|com\\.sun)\\..*|\\[+[A-Z]");

    /** {@return the heap of a JVM after a full collection} */
    public static ClassHistogram of(long pid) throws IOException, InterruptedException {
        return parse(Jcmd.ask(pid, "GC.class_histogram"));
    }

    /** {@return the histogram that {@code jcmd} prints} Classes of the same name, and the lambdas of one class, are one. */
    static ClassHistogram parse(String output) throws IOException {
        SortedMap<String, Long> bytes = new TreeMap<>();
        output.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> bytes.merge(
                        LAMBDA.matcher(line.group(2)).replaceFirst("\\$\\$Lambda"),
                        Long.parseLong(line.group(1)),
                        Long::sum));
        if (bytes.isEmpty()) {
            throw new IOException("no classes in what jcmd says: "
                    + output.lines().findFirst().orElse("nothing"));
        }
        return new ClassHistogram(bytes);
    }

    /** {@return how much each class has grown since an earlier look; those that have not are left out} */
    public ClassHistogram since(ClassHistogram earlier) {
        SortedMap<String, Long> growth = new TreeMap<>();
        bytes.forEach((name, now) -> {
            long more = now - earlier.bytes.getOrDefault(name, 0L);
            if (more != 0) {
                growth.put(name, more);
            }
        });
        return new ClassHistogram(growth);
    }

    /** {@return the memory of all that are classes of the JDK itself, arrays of numbers included} */
    public long bytesOfJdk() {
        return bytes.entrySet().stream()
                .filter(entry -> isOfJdk(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** {@return whether a class is one of the JDK itself} */
    public static boolean isOfJdk(String name) {
        return OF_THE_JDK.matcher(name).matches();
    }
}
