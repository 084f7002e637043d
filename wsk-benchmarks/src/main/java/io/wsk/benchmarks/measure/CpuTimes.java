package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The time that the threads of a process have spent on a core, those that have ended included.
 *
 * @param userNanos in its own code
 * @param systemNanos in the kernel
 */
public record CpuTimes(long userNanos, long systemNanos) {
    /** Linux counts for its users in hundredths of a second, whatever its own clock does. */
    private static final long NANOS_IN_TICK = 10_000_000;

    /** The fields behind the name of the program, of which the first one is the state. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    /** {@return the times of a process so far; nothing where there is no {@code /proc}} */
    public static Optional<CpuTimes> of(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return the times in a line of {@code /proc/PID/stat}} The name of the program is in parentheses and may contain any. */
    static CpuTimes parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return new CpuTimes(
                Long.parseLong(fields[USER]) * NANOS_IN_TICK, Long.parseLong(fields[SYSTEM]) * NANOS_IN_TICK);
    }

    /** {@return what has been spent since an earlier look} */
    public CpuTimes since(CpuTimes earlier) {
        return new CpuTimes(userNanos - earlier.userNanos, systemNanos - earlier.systemNanos);
    }

    /** {@return the same sum, in shares as in these ticks} Without any of them nothing changes. */
    CpuTimes sharedAs(CoreTicks ticks) {
        long all = ticks.user() + ticks.kernel();
        if (all == 0) {
            return this;
        }
        long user = Math.round((double) totalNanos() * ticks.user() / all);
        return new CpuTimes(user, totalNanos() - user);
    }

    /** {@return both together} */
    public long totalNanos() {
        return userNanos + systemNanos;
    }
}
