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
    private static final int ENOUGH = 3;

    /** How one quantity compares with another that was measured in the same rounds. */
    public enum Verdict {
        /** Below 1, round for round. */
        LOWER,
        /** Now below, now above: nothing can be said. */
        EQUAL,
        /** Above 1, round for round. */
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

    /** {@return the highest of all rounds} */
    public double highest() {
        return quantile(1);
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

    /** {@return the ratio of these figures to others, round by round} What disturbs a whole round disturbs the ratio less. */
    public Figures ratioTo(Figures other) {
        return combine(other, (a, b) -> a / b);
    }

    /**
     * {@return how these figures, which are ratios, compare with 1} They differ from it if all rounds say so, of ten or more all but a
     * tenth. Of five rounds of equals that is so once in sixteen times; that the middle half says so, once in three. With less than
     * three rounds nothing can be said.
     */
    public Verdict comparedWithOne() {
        if (!canDecide()) {
            return Verdict.EQUAL;
        }
        int needed = rounds.size() - rounds.size() / 10;
        if (rounds.stream().filter(ratio -> ratio < 1).count() >= needed) {
            return Verdict.LOWER;
        }
        return rounds.stream().filter(ratio -> ratio > 1).count() >= needed ? Verdict.HIGHER : Verdict.EQUAL;
    }

    /** {@return whether there are enough rounds to be compared} */
    public boolean canDecide() {
        return rounds.size() >= ENOUGH;
    }

    private double quantile(double p) {
        return Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(rounds.stream().mapToDouble(Double::doubleValue).toArray(), p);
    }
}
