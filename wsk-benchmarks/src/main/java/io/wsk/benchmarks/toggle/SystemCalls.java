package io.wsk.benchmarks.toggle;

import io.wsk.benchmarks.measure.Pinning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the system calls of a subject with {@code strace}, in a run of its own that nobody looks at the times of. */
final class SystemCalls {
    /** What moves bytes, waits for events, or says which events to wait for; and what the marks are. Not the JVM's own locks. */
    private static final String TRACED =
            "%file,%network,read,write,readv,writev,epoll_ctl,epoll_wait,epoll_pwait,epoll_pwait2,poll,ppoll";

    /** The JVM looks now and then how much memory its container has, which has nothing to do with a switch. */
    private static final String QUIET = "JDK_JAVA_OPTIONS=-XX:-UseContainerSupport";

    /** A call that begins on this line; the second half of one that was interrupted has an ellipsis instead of a name. */
    private static final Pattern CALL = Pattern.compile("^\\d+\\s+(\\w+)\\((.*)");

    private static final int PAIRS = 2_000;
    private static final int MILLIS = 50;

    private final Path folder;

    SystemCalls(Path folder) {
        this.folder = folder;
    }

    /** {@return whether there is an {@code strace} that may trace} */
    static boolean canBeCounted() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "-e", "trace=none", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the calls per pair in the scenarios without traffic, where each is one of the switch} */
    Map<Scenario, Double> perPair(Subject subject) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path trace = folder.resolve("strace");
        Pinning strace = new Pinning(command(trace), "");
        List<Scenario> idle =
                Stream.of(Scenario.values()).filter(Scenario::isIdle).toList();
        ToggleRun.Result result = ToggleRun.jvm(strace, folder)
                .run(ToggleRun.class, new ToggleRun.Task(subject, idle, PAIRS, MILLIS, MILLIS), ToggleRun.Result.class)
                .result();
        Map<Scenario, Double> perPair = new EnumMap<>(Scenario.class);
        try (Stream<String> lines = Files.lines(trace)) {
            Map<Scenario, Long> calls = count(lines);
            result.samples()
                    .forEach((scenario, samples) -> perPair.put(
                            scenario,
                            (double) calls.getOrDefault(scenario, 0L) / samples.size() / scenario.pairs(PAIRS)));
        }
        return perPair;
    }

    private static List<String> command(Path trace) {
        return List.of(
                "env",
                QUIET,
                "strace",
                "-f",
                "-qq",
                "-e",
                "trace=" + TRACED,
                "-e",
                "signal=none",
                "-o",
                trace.toString());
    }

    /** {@return the calls between the marks of each scenario} */
    static Map<Scenario, Long> count(Stream<String> trace) {
        Map<Scenario, Long> calls = new EnumMap<>(Scenario.class);
        Optional<Scenario> counting = Optional.empty();
        for (String line : (Iterable<String>) trace::iterator) {
            Matcher call = CALL.matcher(line);
            if (!call.matches()) {
                continue;
            }
            Optional<Scenario> begun = marked(call.group(2), ToggleRun.BEGIN);
            if (begun.isPresent() || marked(call.group(2), ToggleRun.END).isPresent()) {
                counting = begun;
            } else {
                counting.ifPresent(scenario -> calls.merge(scenario, 1L, Long::sum));
            }
        }
        return calls;
    }

    private static Optional<Scenario> marked(String arguments, String mark) {
        return Arrays.stream(Scenario.values())
                .filter(scenario -> arguments.contains('"' + mark + scenario + '"'))
                .findFirst();
    }
}
