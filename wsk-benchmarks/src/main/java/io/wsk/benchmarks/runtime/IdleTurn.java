package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.measure.ClassHistogram;
import io.wsk.benchmarks.measure.NativeMemory;
import io.wsk.benchmarks.measure.ProcessFiles;
import io.wsk.benchmarks.measure.ThreadTimes;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.server.ServerMemory;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One server's turn with connections that do nothing. Some are busy first, so that what all have in common is there before the
 * first look, and then stay open: nothing that one of them has left behind can serve those that are counted. Then more are opened, to
 * one number after another; each sends one message and has it back.
 */
final class IdleTurn {
    /**
     * All memory of the heap is the process's from the start, so that what it gets later is not of the heap; and a collection leaves no
     * holes, which would count as used.
     */
    private static final List<String> OPTIONS =
            List.of("-XX:+AlwaysPreTouch", "-XX:MarkSweepAlwaysCompactCount=1", NativeMemory.OPTION);

    private static final int BYTES = 64;
    private static final int BUSY = 64;

    /** Only what is there after some messages counts, not how fast they were. */
    private static final double WARM_UP_SHARE = 1.0 / 3;

    /** What a JVM has open besides its connections. */
    private static final int OTHER_FILES = 200;

    /** In how many spans the time of doing nothing is divided. */
    private static final int SPANS = 2;

    private static final double NANOS_IN_MILLI = 1e6;
    private static final double MILLIS_IN_SECOND = 1e3;

    private final Turn turn;

    IdleTurn(Turn turn) {
        this.turn = turn;
    }

    /** What a server has at one moment. */
    private record Look(ServerMemory memory, ClassHistogram classes, long nativeBytes, OptionalLong resident) {
        static Look at(ServerProcess server) throws IOException, InterruptedException {
            server.memory(); // what is only referred to weakly may take two collections to go
            ServerMemory memory = server.memory();
            ClassHistogram classes = ClassHistogram.of(server.pid());
            return new Look(memory, classes, NativeMemory.of(server.pid()), ProcessFiles.resident(server.pid()));
        }
    }

    List<Observation> measure(List<Integer> sizes) throws IOException, InterruptedException, NotAvailableException {
        checkOpenFiles(sizes);
        Lab lab = turn.lab();
        Deque<LoadProcess> loads = new ArrayDeque<>();
        try (ServerProcess server = lab.server(turn.subject(), Workload.TIMED_ECHO, OPTIONS)) {
            loads.push(lab.load());
            warmUp(server, loads.getFirst());
            Look before = Look.at(server);
            List<Observation> observations = new ArrayList<>();
            int open = 0;
            for (int size : sizes) {
                loads.push(lab.load());
                loads.getFirst().open(task(server.port(), size - open, 0));
                open = size;
                observations.add(observe(server, before, size));
            }
            addGrowth(observations, sizes);
            return observations;
        } finally {
            for (LoadProcess load : loads) {
                load.close();
            }
        }
    }

    private static void checkOpenFiles(List<Integer> sizes) throws NotAvailableException {
        int needed = sizes.get(sizes.size() - 1) + BUSY + OTHER_FILES;
        OptionalLong allowed = ProcessFiles.openFilesAllowed();
        if (allowed.isPresent() && allowed.getAsLong() < needed) {
            throw new NotAvailableException(
                    "needs %d open files, and may have %d (ulimit -Hn)".formatted(needed, allowed.getAsLong()));
        }
    }

    private void warmUp(ServerProcess server, LoadProcess load) throws IOException, InterruptedException {
        load.open(task(server.port(), BUSY, turn.settings().firstWarmUp() * WARM_UP_SHARE));
        load.run();
        load.measured();
    }

    private static LoadTask task(int port, int connections, double warmUp) {
        return new LoadTask(port, connections, BYTES, 1, 0, 0, warmUp, 0);
    }

    private Observation observe(ServerProcess server, Look before, int size) throws IOException, InterruptedException {
        Look now = Look.at(server);
        Map<Quantity, Double> figures = new EnumMap<>(Quantity.class);
        ClassHistogram growth = now.classes().since(before.classes());
        figures.put(
                Quantity.HEAP_BYTES_PER_CONNECTION,
                (double) (now.memory().heapBytes() - before.memory().heapBytes()) / size);
        figures.put(Quantity.JDK_HEAP_BYTES_PER_CONNECTION, (double) growth.bytesOfJdk() / size);
        figures.put(
                Quantity.DIRECT_BYTES_PER_CONNECTION,
                (double) (now.memory().directBytes() - before.memory().directBytes()) / size);
        figures.put(Quantity.NATIVE_BYTES_PER_CONNECTION, (double) (now.nativeBytes() - before.nativeBytes()) / size);
        if (now.resident().isPresent() && before.resident().isPresent()) {
            double more = now.resident().getAsLong() - before.resident().getAsLong();
            figures.put(Quantity.RESIDENT_BYTES_PER_CONNECTION, more / size);
        }
        addIdleCpu(figures, server.pid());
        Map<String, Double> classes = new HashMap<>();
        growth.bytes().forEach((name, bytes) -> {
            if (Math.abs(bytes) >= size) {
                classes.put(name, (double) bytes / size);
            }
        });
        return new Observation(IdleCase.label(size), server.description(), figures, Map.of(), Map.copyOf(classes));
    }

    /** The lowest of a few spans: compilers may still be at work in one of them. */
    private void addIdleCpu(Map<Quantity, Double> figures, long pid) throws InterruptedException {
        List<Double> spans = new ArrayList<>();
        for (int i = 0; i < SPANS; i++) {
            idleMillisPerSecond(pid).ifPresent(spans::add);
        }
        if (!spans.isEmpty()) {
            figures.put(Quantity.IDLE_CPU_MILLIS_PER_SECOND, Collections.min(spans));
        }
    }

    /** {@return how many seconds a span has} Whole ones: some servers do something once a second, and no span is to have it twice. */
    static double span(double seconds) {
        return seconds < SPANS ? seconds / SPANS : Math.floor(seconds / SPANS);
    }

    private OptionalDouble idleMillisPerSecond(long pid) throws InterruptedException {
        Optional<ThreadTimes> before = ThreadTimes.of(pid);
        long start = System.nanoTime();
        Thread.sleep(Math.round(span(turn.settings().seconds()) * MILLIS_IN_SECOND));
        Optional<ThreadTimes> after = ThreadTimes.of(pid);
        double seconds = (System.nanoTime() - start) / (NANOS_IN_MILLI * MILLIS_IN_SECOND);
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.get().since(before.get()) / NANOS_IN_MILLI / seconds)
                : OptionalDouble.empty();
    }

    /** To the largest number the exponent of the growth of the heap since the smallest: 1 if each takes as much as the others. */
    private static void addGrowth(List<Observation> observations, List<Integer> sizes) {
        int last = sizes.size() - 1;
        double times = (double) sizes.get(last) / sizes.get(0);
        double bytesTimes = bytes(observations.get(last), sizes.get(last)) / bytes(observations.get(0), sizes.get(0));
        observations.get(last).figures().put(Quantity.HEAP_GROWTH_EXPONENT, Math.log(bytesTimes) / Math.log(times));
    }

    private static double bytes(Observation observation, int size) {
        return observation.figures().getOrDefault(Quantity.HEAP_BYTES_PER_CONNECTION, 0.0) * size;
    }
}
