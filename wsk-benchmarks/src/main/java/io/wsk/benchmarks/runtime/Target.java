package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.CaseFigures;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be reached.
 *
 * @param text what, for the reader
 * @param judgement whether it is; nothing if what it takes was not measured
 */
record Target(String text, Function<CaseFigures, Optional<Judgement>> judgement) {
    /**
     * Whether a target is reached.
     *
     * @param attainment whether
     * @param figure the figure that decides
     */
    record Judgement(Attainment attainment, String figure) {}

    /** {@return the line of the report} */
    String report(CaseFigures figures) {
        return judgement
                .apply(figures)
                .map(found -> "- %s: **%s**; %s".formatted(text, found.attainment(), found.figure()))
                .orElseGet(() -> "- " + text + ": not measured");
    }
}
