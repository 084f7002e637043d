package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was measured, as objects of {@code results.json}. */
final class ProcessorResults {
    private ProcessorResults() {}

    static List<Series> of(List<OwnWorkSeries.Size> ownWork, List<OverheadSeries.Overhead> overheads, int classes) {
        List<Series> all = new ArrayList<>();
        ownWork.forEach(
                size -> all.add(new Series(variant("own work", size.classes()), Workload.WSK.label(), figures(size))));
        overheads.forEach(overhead -> all.add(
                new Series(variant("overhead", classes), overhead.workload().label(), figures(overhead, classes))));
        return all;
    }

    private static String variant(String what, int classes) {
        return "%s, %d classes".formatted(what, classes);
    }

    private static Map<Quantity, Figures> figures(OwnWorkSeries.Size size) {
        return Map.of(
                Quantity.OWN_CPU_MILLIS_PER_CLASS, size.warm(),
                Quantity.OWN_MILLIS_PER_CLASS, size.wall(),
                Quantity.FIRST_OWN_CPU_MILLIS_PER_CLASS, size.cold(),
                Quantity.FILER_MILLIS_PER_CLASS, size.writing(),
                Quantity.PROCESSOR_CALLS, new Figures(List.of((double) size.rounds())));
    }

    private static Map<Quantity, Figures> figures(OverheadSeries.Overhead overhead, int classes) {
        OverheadSeries.Times added = overhead.added();
        return Map.of(
                Quantity.COMPILER_MILLIS, overhead.without().wall(),
                Quantity.COMPILER_CPU_MILLIS, overhead.without().cpu(),
                Quantity.COMPILER_WITH_PROCESSOR_MILLIS, overhead.with().wall(),
                Quantity.COMPILER_WITH_PROCESSOR_CPU_MILLIS, overhead.with().cpu(),
                Quantity.OVERHEAD_MILLIS_PER_CLASS, added.wall().per(classes),
                Quantity.OVERHEAD_CPU_MILLIS_PER_CLASS, added.cpu().per(classes));
    }
}
