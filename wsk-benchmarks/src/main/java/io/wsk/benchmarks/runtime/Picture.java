package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.BarChart.Bar;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the picture of a case shows: one bar for each server, in two parts.
 *
 * @param title the rest of the title, behind the case and the variant
 * @param variant the variant
 * @param unit the unit
 * @param first the first part
 * @param second the second part
 */
record Picture(String title, String variant, String unit, Part first, Part second) {
    /**
     * A part of a bar.
     *
     * @param name what it is
     * @param length how long it is; nothing if it was not measured
     */
    record Part(String name, Length length) {
        double of(CaseFigures figures, String variant, String subject) {
            return length.of(figures, variant, subject).map(Figures::median).orElse(0.0);
        }
    }

    /** Tells the length of a part. */
    interface Length {
        Optional<Figures> of(CaseFigures figures, String variant, String subject);
    }

    /** {@return the picture of what something costs} */
    static Picture ofCpu(String variant, String what) {
        return new Picture(
                "CPU of the server per " + what,
                variant,
                "ns",
                part("user", Quantity.USER_NANOS_PER_MESSAGE),
                part("system", Quantity.SYSTEM_NANOS_PER_MESSAGE));
    }

    private static Part part(String name, Quantity quantity) {
        return new Part(name, (figures, variant, subject) -> figures.figures(variant, subject, quantity));
    }

    Optional<BarChart> of(String id, CaseFigures figures) {
        List<Bar> bars = new ArrayList<>();
        for (Contender contender : Contender.ALL) {
            String subject = contender.label();
            if (first.length().of(figures, variant, subject).isPresent()) {
                bars.add(new Bar(subject, first.of(figures, variant, subject), second.of(figures, variant, subject)));
            }
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new BarChart(
                        "%s, %s: %s".formatted(id, variant, title), unit, first.name(), second.name(), bars));
    }
}
