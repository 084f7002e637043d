package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.measure.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Measures the own work of our processor at several sizes: in each round each size, each in a new JVM. */
final class OwnWorkSeries {
    private static final int WARM_UP_CLASSES = 1_000;
    private static final int WARM_UPS = 10;
    private static final double NANOS_IN_MILLI = 1e6;

    /**
     * The figures of one size, in milliseconds per class.
     *
     * @param classes the number of handler classes
     * @param warm own work after the warm-up: the time that the compiling thread has spent on a core for it
     * @param wall the same by the clock, with what the JVM did meanwhile
     * @param writing the time in the filer, which keeps the files in memory
     * @param cold own work in the first compilation of a JVM, which is one of the warm-up
     * @param rounds how often the processor was called in a compilation
     */
    record Size(int classes, Figures warm, Figures wall, Figures writing, Figures cold, int rounds) {}

    private final ForkedJvm jvm;
    private final ToolPaths paths;
    private final Path folder;

    OwnWorkSeries(ForkedJvm jvm, ToolPaths paths, Path folder) {
        this.jvm = jvm;
        this.paths = paths;
        this.folder = folder;
    }

    /** {@return the figures of each size} */
    List<Size> measure(List<Integer> sizes, int rounds) throws IOException, InterruptedException {
        Map<Integer, List<OwnWork.Result>> results = new TreeMap<>();
        List<String> warmUp = sources(Math.min(WARM_UP_CLASSES, sizes.get(0)));
        for (int round = 1; round <= rounds; round++) {
            for (int size : sizes) {
                OwnWork.Task task = new OwnWork.Task(
                        warmUp, WARM_UPS, sources(size), paths.library(), paths.processor(Workload.WSK.processor()));
                OwnWork.Result result =
                        jvm.run(OwnWork.class, task, OwnWork.Result.class).result();
                results.computeIfAbsent(size, key -> new ArrayList<>()).add(result);
                Progress.print("own work, round %d of %d: %,d classes", round, rounds, size);
            }
        }
        return results.entrySet().stream()
                .map(entry -> figures(entry.getKey(), warmUp.size(), entry.getValue()))
                .toList();
    }

    private List<String> sources(int classes) throws IOException {
        return SourceTree.write(Workload.WSK, classes, folder.resolve("own-work-" + classes))
                .names();
    }

    private static Size figures(int size, int warmUp, List<OwnWork.Result> all) {
        return new Size(
                size,
                perClass(size, all, OwnWork.Run::cpuNanos),
                perClass(size, all, OwnWork.Run::wallNanos),
                perClass(size, all, OwnWork.Run::writingNanos),
                new Figures(all.stream()
                        .map(result -> result.cold().cpuNanos() / NANOS_IN_MILLI / warmUp)
                        .toList()),
                all.get(0).warm().rounds());
    }

    private static Figures perClass(int size, List<OwnWork.Result> all, ToLongFunction<OwnWork.Run> time) {
        return new Figures(all.stream()
                .map(result -> time.applyAsLong(result.warm()) / NANOS_IN_MILLI / size)
                .toList());
    }
}
