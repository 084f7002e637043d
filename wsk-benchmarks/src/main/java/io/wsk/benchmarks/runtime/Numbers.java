package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.RunText;
import java.util.Optional;

/** How figures look in tables that may be missing. */
final class Numbers {
    private Numbers() {}

    static String median(Optional<Figures> figures) {
        return figures.map(found -> RunText.number(found.median())).orElse(MarkdownTable.NOT_MEASURED);
    }

    static String spread(Optional<Figures> figures) {
        return figures.map(RunText::spread).orElse(MarkdownTable.NOT_MEASURED);
    }
}
