package io.wsk.benchmarks.processor;

import static io.wsk.benchmarks.measure.RunText.format;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.RunText;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What was measured, as tables for people. */
final class ProcessorReport {
    private static final double OWN_WORK_TARGET = 0.4;

    /** The exponent of what grows as the number of classes is 1; a twentieth more is what caches and collectors cost. */
    private static final double LINEAR = 1.05;

    private final Run run;
    private final int rounds;

    ProcessorReport(Run run, int rounds) {
        this.run = run;
        this.rounds = rounds;
    }

    /** {@return the tables, with all that is needed to repeat the run} */
    String write(
            List<OwnWorkSeries.Size> ownWork, List<OverheadSeries.Overhead> overheads, int classes, ToolPaths paths)
            throws IOException {
        return RunText.header(run, "those of the last table " + run.pinning(), rounds + " rounds") + "\n"
                + ownWork(ownWork) + "\n" + overhead(overheads, classes, paths);
    }

    private static String ownWork(List<OwnWorkSeries.Size> sizes) {
        MarkdownTable table = MarkdownTable.of(
                "handler classes",
                "**own work, ms per class**",
                "by the clock",
                "in the first compilation of a JVM",
                "calls of the processor");
        sizes.forEach(figures -> table.row(
                format("%,d", figures.classes()),
                spread(figures.warm()),
                spread(figures.wall()),
                spread(figures.cold()),
                Integer.toString(figures.rounds())));
        boolean met = sizes.stream().allMatch(size -> size.warm().median() <= OWN_WORK_TARGET);
        return table
                + format("%nOwn work at most %.1f ms per class: **%s**.", OWN_WORK_TARGET, metOrNot(met))
                + growth(sizes).stream()
                        .mapToObj(exponent -> format(
                                " Growth with the number of classes: exponent %.2f, linear (at most %.2f): **%s**.",
                                exponent, LINEAR, metOrNot(exponent <= LINEAR)))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String metOrNot(boolean met) {
        return met ? "met" : "not met";
    }

    /**
     * {@return x, if the time grows from the smallest to the largest size as the number of classes to the power of x} One size
     * alone tells nothing.
     */
    static OptionalDouble growth(List<OwnWorkSeries.Size> sizes) {
        OwnWorkSeries.Size small = sizes.get(0);
        OwnWorkSeries.Size large = sizes.get(sizes.size() - 1);
        double ratioPerClass = large.warm().median() / small.warm().median();
        return sizes.size() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 + Math.log(ratioPerClass) / Math.log((double) large.classes() / small.classes()));
    }

    private static String overhead(List<OverheadSeries.Overhead> overheads, int classes, ToolPaths paths)
            throws IOException {
        MarkdownTable sources = MarkdownTable.of(
                "processor",
                "version",
                "annotated members per class",
                "lines per class",
                "generated files per class",
                "generated lines per class");
        MarkdownTable times = MarkdownTable.of(
                "processor",
                "javac without it, s",
                "with it, s",
                "overhead, ms per class",
                "**on a core, ms per class**",
                "ours ÷ it, on a core");
        OverheadSeries.Times ours = overheads.get(0).added();
        for (OverheadSeries.Overhead figures : overheads) {
            Workload workload = figures.workload();
            sources.row(
                    workload.label(),
                    paths.version(workload.processor()),
                    format("%.1f", workload.members()),
                    format("%.0f", (double) figures.sourceLines() / classes),
                    format("%.1f", (double) figures.generated().files().size() / classes),
                    format("%.0f", (double) figures.generated().lines() / classes));
            OverheadSeries.Times added = figures.added();
            times.row(
                    workload.label(),
                    spread(figures.without().wall().per(1000)),
                    spread(figures.with().wall().per(1000)),
                    spread(added.wall().per(classes)),
                    spread(added.cpu().per(classes)),
                    workload.equals(Workload.WSK) ? "" : compared(ours.cpu().ratioTo(added.cpu())));
        }
        return format("%,d annotated classes each:%n%n%s%n%s", classes, sources, times);
    }

    /** {@return what each processor adds to a compilation, as a picture} */
    static BarChart picture(List<OverheadSeries.Overhead> overheads, int classes) {
        List<BarChart.Bar> bars = overheads.stream()
                .map(overhead -> new BarChart.Bar(
                        overhead.workload().label().replace("`", ""),
                        overhead.added().cpu().per(classes).median(),
                        0))
                .toList();
        return new BarChart("B11: overhead of annotation processors", "ms", "CPU per class", "", bars);
    }

    private static String compared(Figures ratio) {
        return spread(ratio) + ": " + ratio.comparedWithOne();
    }

    private static String spread(Figures figures) {
        return format("%.2f (%.2f–%.2f)", figures.median(), figures.low(), figures.high());
    }
}
