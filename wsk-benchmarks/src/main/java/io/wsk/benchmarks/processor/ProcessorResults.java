package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.Results.Result;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as objects for {@code results.json}. */
final class ProcessorResults {
    private final List<Result> results = new ArrayList<>();

    private ProcessorResults() {}

    static List<Result> of(List<OwnWorkSeries.Size> ownWork, List<OverheadSeries.Overhead> overheads, int classes) {
        ProcessorResults all = new ProcessorResults();
        ownWork.forEach(all::addOwnWork);
        overheads.forEach(overhead -> all.addOverhead(overhead, classes));
        return List.copyOf(all.results);
    }

    private void addOwnWork(OwnWorkSeries.Size figures) {
        int size = figures.classes();
        String subject = Workload.WSK.label();
        add(subject, size, "own work, warm", "ms/class", figures.warm());
        add(subject, size, "own work, warm, by the clock", "ms/class", figures.wall());
        add(subject, size, "own work, first compilation of a JVM", "ms/class", figures.cold());
        add(subject, size, "filer, in memory", "ms/class", figures.writing());
        add(subject, size, "rounds", "calls", new Figures(List.of((double) figures.rounds())));
    }

    private void addOverhead(OverheadSeries.Overhead figures, int classes) {
        String subject = figures.workload().label();
        add(
                subject,
                classes,
                "javac without the processor",
                "ms",
                figures.without().wall());
        add(subject, classes, "javac with the processor", "ms", figures.with().wall());
        add(subject, classes, "overhead", "ms/class", figures.added().wall().per(classes));
        add(
                subject,
                classes,
                "javac without the processor, on a core",
                "ms",
                figures.without().cpu());
        add(
                subject,
                classes,
                "javac with the processor, on a core",
                "ms",
                figures.with().cpu());
        add(
                subject,
                classes,
                "overhead, on a core",
                "ms/class",
                figures.added().cpu().per(classes));
    }

    private void add(String subject, int classes, String quantity, String unit, Figures figures) {
        results.add(Result.of(subject, classes, quantity, unit, figures));
    }
}
