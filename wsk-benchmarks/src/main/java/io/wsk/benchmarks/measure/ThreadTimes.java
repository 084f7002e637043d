package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The time that the threads of a process have spent on a core, in nanoseconds as the scheduler counts: for spans in which there are
 * few {@linkplain CpuTimes ticks}, or none. A thread that has ended is not there any more.
 *
 * @param nanos the time of each thread, by its number
 */
public record ThreadTimes(Map<String, Long> nanos) {
    /** {@return the times of a process so far; nothing where the kernel does not tell} */
    public static Optional<ThreadTimes> of(long pid) {
        Map<String, Long> nanos = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                nanos.put(thread.getFileName().toString(), parse(Files.readString(thread.resolve("schedstat"))));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new ThreadTimes(nanos));
    }

    /** {@return the first number: the second one is the time of waiting for a core} */
    static long parse(String schedstat) {
        return Long.parseLong(schedstat.substring(0, schedstat.indexOf(' ')));
    }

    /** {@return what all threads together have spent since an earlier look} */
    public long since(ThreadTimes earlier) {
        return nanos.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - earlier.nanos.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    /** {@return what all threads together have spent} */
    public long total() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
