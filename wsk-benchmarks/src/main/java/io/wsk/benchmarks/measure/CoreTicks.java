package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a core was found to do when the kernel's clock ticked, in hundredths of a second.
 *
 * <p>For a process that has the core to itself this is the better measure of its share of user time. What {@code /proc/PID/stat}
 * says is worked out from the ticks of its whole life, those in soft interrupts left out: after a phase with many of these it
 * tells too little of the next one.
 *
 * @param user in programs
 * @param kernel in the kernel, for whatever reason
 */
public record CoreTicks(long user, long kernel) {
    private static final int USER = 1;
    private static final int NICE = 2;
    private static final int SYSTEM = 3;
    private static final int INTERRUPT = 6;
    private static final int SOFT_INTERRUPT = 7;

    /** {@return the ticks of a core so far; nothing where there is no {@code /proc}} */
    public static Optional<CoreTicks> of(int core) {
        try {
            return parse(Files.readString(Path.of("/proc/stat")), core);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return the ticks in {@code /proc/stat}: "cpu0 user nice system idle iowait irq softirq steal …"} */
    static Optional<CoreTicks> parse(String stat, int core) {
        return stat.lines()
                .map(line -> line.split(" ", -1))
                .filter(fields -> fields[0].equals("cpu" + core))
                .map(fields -> new CoreTicks(sum(fields, USER, NICE), sum(fields, SYSTEM, INTERRUPT, SOFT_INTERRUPT)))
                .findFirst();
    }

    private static long sum(String[] fields, int... places) {
        return Arrays.stream(places)
                .mapToLong(place -> Long.parseLong(fields[place]))
                .sum();
    }

    /** {@return the ticks since an earlier look} */
    public CoreTicks since(CoreTicks earlier) {
        return new CoreTicks(user - earlier.user, kernel - earlier.kernel);
    }
}
