package io.wsk.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * One quantity, measured once in each round. Its spread is the middle half of the rounds, so that one or two rounds in which
 * the machine was busy with something else do not decide.
 *
 * @param rounds the figure of each round
 */
public record Figures(List<Double> rounds) {
    /** How one quantity compares with another. */
    public enum Verdict {
        /** Its spread lies below the other's. */
        LOWER,
        /** The spreads overlap: nothing can be said. */
        EQUAL,
        /** Its spread lies above the other's. */
        HIGHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks that there is a figure. */
    public Figures {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        rounds = List.copyOf(rounds);
    }

    /** {@return the median} */
    public double median() {
        return quantile(0.5);
    }

    /** {@return the lower end of the spread} */
    public double low() {
        return quantile(0.25);
    }

    /** {@return the upper end of the spread} */
    public double high() {
        return quantile(0.75);
    }

    /** {@return these figures combined with others, round by round} */
    public Figures combine(Figures other, DoubleBinaryOperator operator) {
        if (other.rounds.size() != rounds.size()) {
            throw new IllegalArgumentException(rounds.size() + " rounds against " + other.rounds.size());
        }
        return new Figures(IntStream.range(0, rounds.size())
                .mapToObj(i -> operator.applyAsDouble(rounds.get(i), other.rounds.get(i)))
                .toList());
    }

    /** {@return these figures, each divided by a number} */
    public Figures per(double number) {
        return new Figures(rounds.stream().map(figure -> figure / number).toList());
    }

    /** {@return how these figures compare with others} */
    public Verdict comparedWith(Figures other) {
        if (high() < other.low()) {
            return Verdict.LOWER;
        }
        return low() > other.high() ? Verdict.HIGHER : Verdict.EQUAL;
    }

    private double quantile(double p) {
        return Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(rounds.stream().mapToDouble(Double::doubleValue).toArray(), p);
    }
}
