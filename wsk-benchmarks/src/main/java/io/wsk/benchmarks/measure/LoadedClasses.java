package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how many classes a JVM has loaded, without its doing anything for it: the counters are in memory that it shares. */
public final class LoadedClasses {
    /** Those that it has read itself, and those from the archive of the JDK. */
    private static final Pattern COUNTER = Pattern.compile("java\\.cls\\.(?:loadedClasses|sharedLoadedClasses)=(\\d+)");

    private LoadedClasses() {}

    /** {@return how many classes a JVM has loaded so far} */
    public static long of(long pid) throws IOException, InterruptedException {
        return parse(Jcmd.ask(pid, "PerfCounter.print"));
    }

    /** {@return the sum of the counters in what {@code jcmd} prints} */
    static long parse(String output) throws IOException {
        long sum = 0;
        Matcher counter = COUNTER.matcher(output);
        while (counter.find()) {
            sum += Long.parseLong(counter.group(1));
        }
        if (sum == 0) {
            throw new IOException("no counters of classes in what jcmd says");
        }
        return sum;
    }
}
