package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Figures;
import java.util.Locale;
import java.util.Optional;

/** How numbers look in tables: three or four digits that say something. */
final class Numbers {
    private Numbers() {}

    static String of(double number) {
        double size = Math.abs(number);
        if (size >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }

    static String median(Optional<Figures> figures) {
        return figures.map(found -> of(found.median())).orElse("–");
    }

    /** {@return the median with the middle half of the rounds} */
    static String spread(Figures figures) {
        return "%s (%s–%s)".formatted(of(figures.median()), of(figures.low()), of(figures.high()));
    }

    static String spread(Optional<Figures> figures) {
        return figures.map(Numbers::spread).orElse("–");
    }
}
