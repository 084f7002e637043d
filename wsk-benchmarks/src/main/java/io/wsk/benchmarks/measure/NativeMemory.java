package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory outside of the heap that a JVM has counted for itself, with {@link #OPTION}. What native libraries get without asking the
 * JVM is not in it.
 */
public final class NativeMemory {
    /** Without it there is nothing to ask for. */
    public static final String OPTION = "-XX:NativeMemoryTracking=summary";

    /** "-                    Thread (reserved=19974504, committed=862568)" */
    private static final Pattern CATEGORY = Pattern.compile("- +(\\S.*?) \\(reserved=\\d+, committed=(\\d+)\\)");

    /** The heap, and what depends on what the compilers are just doing. */
    private static final Set<String> LEFT_OUT =
            Set.of("Java Heap", "Code", "Compiler", "Arena Chunk", "Native Memory Tracking");

    private NativeMemory() {}

    /** {@return how much a JVM has, but for the heap, the compilers and what they have compiled} */
    public static long of(long pid) throws IOException, InterruptedException {
        return parse(Jcmd.ask(pid, "VM.native_memory", "summary", "scale=b"));
    }

    /** {@return the sum of those categories in what {@code jcmd} prints} */
    static long parse(String output) throws IOException {
        long sum = 0;
        Matcher category = CATEGORY.matcher(output);
        while (category.find()) {
            if (!LEFT_OUT.contains(category.group(1))) {
                sum += Long.parseLong(category.group(2));
            }
        }
        if (sum == 0) {
            throw new IOException("the JVM does not count its memory");
        }
        return sum;
    }
}
