package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.results.Quantity.LOADED_CLASSES;
import static io.wsk.benchmarks.results.Quantity.START_UP_CPU_MILLIS;
import static io.wsk.benchmarks.results.Quantity.START_UP_MILLIS;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;
import java.util.Optional;

/** What a start takes, for each server. */
final class StartUpTable {
    private final String variant;
    private final CaseFigures figures;

    StartUpTable(String variant, CaseFigures figures) {
        this.variant = variant;
        this.figures = figures;
    }

    String write() {
        MarkdownTable table =
                MarkdownTable.of("server", "**first byte after, ms**", "ours ÷ it", "on a core, ms", "loaded classes");
        for (Contender contender : Contender.ALL) {
            if (get(contender, START_UP_MILLIS).isPresent()) {
                table.row(
                        contender.label(),
                        Numbers.spread(get(contender, START_UP_MILLIS)),
                        compared(contender),
                        Numbers.spread(get(contender, START_UP_CPU_MILLIS)),
                        Numbers.median(get(contender, LOADED_CLASSES)));
            }
        }
        return table.toString();
    }

    private Optional<Figures> get(Contender contender, Quantity quantity) {
        return figures.figures(variant, contender.label(), quantity);
    }

    private String compared(Contender contender) {
        return contender == Contender.WSK
                ? ""
                : figures.ratio(variant, START_UP_MILLIS, Contender.WSK.label(), contender.label())
                        .map(ratio -> RunText.spread(ratio) + ": " + ratio.comparedWithOne())
                        .orElse(MarkdownTable.NOT_MEASURED);
    }
}
