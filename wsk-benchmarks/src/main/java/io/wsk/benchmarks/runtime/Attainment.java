package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.Figures.Verdict;

/** Whether a target is reached, from the best to the worst. */
enum Attainment {
    MET("met"),
    /** The median says that it is not, and the rounds do not agree. */
    WITHIN_THE_SPREAD("met within the spread"),
    UNDECIDED("not decided: fewer than three rounds"),
    NOT_MET("not met");

    private final String label;

    Attainment(String label) {
        this.label = label;
    }

    static Attainment of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** {@return whether ratios are below 1, beyond the spread} */
    static Attainment lower(Figures ratio) {
        return ratio.canDecide() ? of(ratio.comparedWithOne() == Verdict.LOWER) : UNDECIDED;
    }

    /** {@return whether ratios are not above 1 beyond the spread} */
    static Attainment notHigher(Figures ratio) {
        return not(Verdict.HIGHER, ratio, ratio.median() <= 1);
    }

    /** {@return whether ratios are not below 1 beyond the spread} */
    static Attainment notLower(Figures ratio) {
        return not(Verdict.LOWER, ratio, ratio.median() >= 1);
    }

    private static Attainment not(Verdict missed, Figures ratio, boolean byTheMedian) {
        if (!ratio.canDecide()) {
            return UNDECIDED;
        } else if (ratio.comparedWithOne() == missed) {
            return NOT_MET;
        }
        return byTheMedian ? MET : WITHIN_THE_SPREAD;
    }

    /** {@return the attainment of two things that are both wanted} */
    Attainment and(Attainment other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String toString() {
        return label;
    }
}
