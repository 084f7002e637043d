package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.measure.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Measures what each processor adds to a whole run of javac: the same sources with the processor and with {@code -proc:none},
 * each in a new JVM. Everybody has a turn in each round, and the order changes from round to round.
 */
final class OverheadSeries {
    private static final double NANOS_IN_MILLI = 1e6;

    /**
     * The figures of one workload.
     *
     * @param workload what was compiled
     * @param sourceLines the lines of its sources with annotations
     * @param generated what its processor writes
     * @param without javac without the processor
     * @param with javac with it
     */
    record Overhead(Workload workload, long sourceLines, JavacFolder.Generated generated, Times without, Times with) {
        /** {@return what the processor adds} */
        Times added() {
            return new Times(
                    with.wall().combine(without.wall(), (a, b) -> a - b),
                    with.cpu().combine(without.cpu(), (a, b) -> a - b));
        }
    }

    /**
     * Times in milliseconds.
     *
     * @param wall from the start of the JVM to its end
     * @param cpu the time that all its threads have spent on a core
     */
    record Times(Figures wall, Figures cpu) {}

    /** The runs of one workload so far. */
    private record Runs(
            Workload workload,
            SourceTree sources,
            List<ForkedJvm.Timed<WholeCompilation.Result>> without,
            List<ForkedJvm.Timed<WholeCompilation.Result>> with) {}

    private final ForkedJvm jvm;
    private final ToolPaths paths;
    private final Path folder;

    OverheadSeries(ForkedJvm jvm, ToolPaths paths, Path folder) {
        this.jvm = jvm;
        this.paths = paths;
        this.folder = folder;
    }

    /** {@return the figures of each workload} */
    List<Overhead> measure(List<Workload> workloads, int classes, int rounds) throws IOException, InterruptedException {
        List<Runs> all = new ArrayList<>();
        for (Workload workload : workloads) {
            SourceTree sources = SourceTree.write(workload, classes, folder.resolve(nameOf(workload)));
            all.add(new Runs(workload, sources, new ArrayList<>(), new ArrayList<>()));
        }
        List<Runs> order = new ArrayList<>(all);
        for (int round = 1; round <= rounds; round++) {
            for (Runs runs : order) {
                takeTurn(runs, round % 2 == 0);
                Progress.print(
                        "whole javac, round %d of %d: %s",
                        round, rounds, runs.workload().label());
            }
            Collections.rotate(order, 1);
        }
        List<Overhead> figures = new ArrayList<>();
        for (Runs runs : all) {
            figures.add(new Overhead(
                    runs.workload(),
                    runs.sources().lines(),
                    folderOf(runs.workload()).generated(),
                    times(runs.without()),
                    times(runs.with())));
        }
        return figures;
    }

    private void takeTurn(Runs runs, boolean processorFirst) throws IOException, InterruptedException {
        String processor = paths.processor(runs.workload().processor());
        if (processorFirst) {
            runs.with().add(compile(runs, Optional.of(processor)));
        }
        runs.without().add(compile(runs, Optional.empty()));
        if (!processorFirst) {
            runs.with().add(compile(runs, Optional.of(processor)));
        }
    }

    private ForkedJvm.Timed<WholeCompilation.Result> compile(Runs runs, Optional<String> processor)
            throws IOException, InterruptedException {
        JavacFolder output =
                processor.isPresent() ? folderOf(runs.workload()) : new JavacFolder(folder.resolve("without"));
        output.clear();
        WholeCompilation.Task task = new WholeCompilation.Task(
                output.arguments(paths.library(), processor, runs.sources().names()));
        ForkedJvm.Timed<WholeCompilation.Result> run =
                jvm.run(WholeCompilation.class, task, WholeCompilation.Result.class);
        if (run.result().exitCode() != 0 || !run.result().output().isEmpty()) {
            throw new IOException("javac says for " + runs.workload().label() + ":\n"
                    + run.result().output());
        }
        return run;
    }

    private JavacFolder folderOf(Workload workload) {
        return new JavacFolder(folder.resolve(nameOf(workload) + "-output"));
    }

    private static String nameOf(Workload workload) {
        return workload.label().replaceAll("\\W+", "-");
    }

    private static Times times(List<ForkedJvm.Timed<WholeCompilation.Result>> runs) {
        return new Times(
                new Figures(runs.stream()
                        .map(run -> run.wallNanos() / NANOS_IN_MILLI)
                        .toList()),
                new Figures(runs.stream()
                        .map(run -> run.result().cpuNanos() / NANOS_IN_MILLI)
                        .toList()));
    }
}
