package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts the system calls of a process with {@code strace}, which slows it down: never while something is timed. */
public final class SystemCalls implements Closeable {
    private static final int CALLS = 3;

    /**
     * The calls that move data and wait for it. A JVM makes others too, for its compilers and timers, of which nobody can tell
     * whether they have to do with a message; with few messages they would be most of all.
     */
    private static final Set<String> FOR_DATA = Set.of(
            "accept",
            "accept4",
            "epoll_ctl",
            "epoll_pwait",
            "epoll_pwait2",
            "epoll_wait",
            "io_uring_enter",
            "poll",
            "ppoll",
            "read",
            "readv",
            "recvfrom",
            "recvmmsg",
            "recvmsg",
            "sendfile",
            "sendmmsg",
            "sendmsg",
            "sendto",
            "splice",
            "write",
            "writev");

    private static final Set<String> FOR_CONNECTIONS = Set.of(
            "close", "dup2", "fcntl", "getpeername", "getsockname", "getsockopt", "ioctl", "setsockopt", "shutdown");

    private final Process strace;
    private final Path summary;

    private SystemCalls(Process strace, Path summary) {
        this.strace = strace;
        this.summary = summary;
    }

    /** {@return whether there is a strace that may look at a process which it has not started} Many systems forbid that. */
    public static boolean areCountable() throws IOException {
        Path summary = Files.createTempFile("strace", ".txt");
        try {
            Process probe = new ProcessBuilder("sleep", "60").start();
            try {
                Optional<SystemCalls> attached = attach(probe.pid(), summary);
                attached.ifPresent(SystemCalls::close);
                return attached.isPresent();
            } finally {
                probe.destroyForcibly();
            }
        } catch (IOException e) {
            return false; // there is no strace, or nothing to try it on
        } finally {
            Files.deleteIfExists(summary);
        }
    }

    /**
     * Begins to count, for all threads of a process, or tells that it is not possible.
     *
     * @param pid the process
     * @param summary the file that strace writes at the end
     */
    public static Optional<SystemCalls> attach(long pid, Path summary) throws IOException {
        Process strace = new ProcessBuilder("strace", "-f", "-c", "-o", summary.toString(), "-p", Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        // "strace: Process 4711 attached with 12 threads", or why not
        BufferedReader messages = new BufferedReader(new InputStreamReader(strace.getInputStream(), UTF_8));
        @Nullable String first = messages.readLine();
        if (first == null || !first.contains("attached")) {
            strace.destroyForcibly();
            return Optional.empty();
        }
        Thread rest = new Thread(() -> drop(messages), "strace-output");
        rest.setDaemon(true);
        rest.start();
        return Optional.of(new SystemCalls(strace, summary));
    }

    /** It would stop if nobody read what it says. */
    private static void drop(BufferedReader messages) {
        try (messages) {
            while (messages.readLine() != null) {
                // nothing is done with it
            }
        } catch (IOException e) {
            return; // it has been told to end, and may do so while it is being read
        }
    }

    /** {@return how often each call was made since then} Stops to count. */
    public Map<String, Long> counts() throws IOException, InterruptedException {
        // strace lets go of the process and writes its summary. The handle leaves open what the messages are read from.
        if (!strace.toHandle().destroy()) {
            throw new IOException("strace has ended by itself");
        }
        if (!strace.waitFor(20, TimeUnit.SECONDS)) {
            throw new IOException("strace does not end");
        }
        return parse(Files.readString(summary));
    }

    /** {@return the column of calls by the last column, the name, of what {@code strace -c} writes} */
    static Map<String, Long> parse(String summary) {
        Map<String, Long> counts = new TreeMap<>();
        for (String line : summary.lines().toList()) {
            String[] columns = line.strip().split("\\s+", -1);
            String name = columns[columns.length - 1];
            if (columns.length > CALLS + 1 && Character.isDigit(columns[0].charAt(0)) && !name.equals("total")) {
                counts.put(name, Long.parseLong(columns[CALLS]));
            }
        }
        return counts;
    }

    /** {@return how many of these calls move data or wait for it} */
    public static long forData(Map<String, Long> counts) {
        return sum(counts, FOR_DATA);
    }

    /** {@return how many of these calls move data, wait for it, or have to do with a connection that comes or goes} */
    public static long forConnections(Map<String, Long> counts) {
        return sum(counts, FOR_DATA) + sum(counts, FOR_CONNECTIONS);
    }

    private static long sum(Map<String, Long> counts, Set<String> wanted) {
        return counts.entrySet().stream()
                .filter(call -> wanted.contains(call.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        if (strace.isAlive()) {
            strace.destroyForcibly();
        }
    }
}
