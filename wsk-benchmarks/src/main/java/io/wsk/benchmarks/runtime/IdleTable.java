package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.results.Quantity.DIRECT_BYTES_PER_CONNECTION;
import static io.wsk.benchmarks.results.Quantity.HEAP_BYTES_PER_CONNECTION;
import static io.wsk.benchmarks.results.Quantity.HEAP_GROWTH_EXPONENT;
import static io.wsk.benchmarks.results.Quantity.IDLE_CPU_MILLIS_PER_SECOND;
import static io.wsk.benchmarks.results.Quantity.JDK_HEAP_BYTES_PER_CONNECTION;
import static io.wsk.benchmarks.results.Quantity.NATIVE_BYTES_PER_CONNECTION;
import static io.wsk.benchmarks.results.Quantity.RESIDENT_BYTES_PER_CONNECTION;

import io.wsk.benchmarks.measure.ClassHistogram;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one idle connection costs, for each server, and which classes its memory is of in ours. */
final class IdleTable {
    /** Classes with less for each connection are left out. */
    private static final double WORTH_A_LINE = 8;

    private static final String RUNTIME = "io.wsk.runtime.";

    private final String variant;
    private final CaseFigures figures;

    IdleTable(String variant, CaseFigures figures) {
        this.variant = variant;
        this.figures = figures;
    }

    String write() {
        MarkdownTable table = MarkdownTable.of(
                "server",
                "**heap, B/connection**",
                "ours ÷ it",
                "of it the JDK's classes, B",
                "direct memory, B/connection",
                "native memory, B/connection",
                "resident outside of the heap, B/connection",
                "CPU, ms per idle second",
                "growth of the heap, exponent");
        for (Contender contender : Contender.ALL) {
            if (get(contender, HEAP_BYTES_PER_CONNECTION).isPresent()) {
                row(table, contender);
            }
        }
        return table + classes(Contender.WSK);
    }

    private void row(MarkdownTable table, Contender contender) {
        table.row(
                contender.label(),
                Numbers.spread(get(contender, HEAP_BYTES_PER_CONNECTION)),
                compared(contender),
                Numbers.median(get(contender, JDK_HEAP_BYTES_PER_CONNECTION)),
                Numbers.spread(get(contender, DIRECT_BYTES_PER_CONNECTION)),
                Numbers.spread(get(contender, NATIVE_BYTES_PER_CONNECTION)),
                Numbers.spread(get(contender, RESIDENT_BYTES_PER_CONNECTION)),
                Numbers.spread(get(contender, IDLE_CPU_MILLIS_PER_SECOND)),
                Numbers.median(get(contender, HEAP_GROWTH_EXPONENT)));
    }

    private Optional<Figures> get(Contender contender, Quantity quantity) {
        return figures.figures(variant, contender.label(), quantity);
    }

    private String compared(Contender contender) {
        return contender == Contender.WSK
                ? ""
                : figures.ratio(variant, HEAP_BYTES_PER_CONNECTION, Contender.WSK.label(), contender.label())
                        .map(ratio -> RunText.spread(ratio) + ": " + ratio.comparedWithOne())
                        .orElse(MarkdownTable.NOT_MEASURED);
    }

    /** The JDK's classes first, then the others; the largest first. */
    private String classes(Contender contender) {
        List<Map.Entry<String, Figures>> all = figures.classes(variant, contender.label()).entrySet().stream()
                .filter(entry -> entry.getValue().median() > WORTH_A_LINE)
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Figures> entry) -> !ClassHistogram.isOfJdk(entry.getKey()))
                        .thenComparing(entry -> -entry.getValue().median()))
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        Map<String, Figures> floor = figures.classes(variant, Contender.HAND_WRITTEN.label());
        MarkdownTable table = MarkdownTable.of(
                "class, in %s".formatted(contender.label()),
                "B/connection",
                "in the hand-written loop, B/connection",
                "whose");
        all.forEach(entry -> table.row(
                "`" + entry.getKey() + "`",
                RunText.number(entry.getValue().median()),
                Numbers.median(Optional.ofNullable(floor.get(entry.getKey()))),
                ownerOf(entry.getKey())));
        return "\n" + table;
    }

    private static String ownerOf(String name) {
        if (ClassHistogram.isOfJdk(name)) {
            return "JDK";
        }
        return name.startsWith(RUNTIME) ? "runtime" : "application";
    }
}
