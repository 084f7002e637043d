package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.runtime.Target.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes targets that compare ours with others in one quantity of one variant, by the ratio in each round.
 *
 * @param variant the variant
 * @param quantity the quantity
 */
record Comparison(String variant, Quantity quantity) {
    private static final String OURS = Contender.WSK.label();

    /** {@return the target of a median ratio of so much at most, to each} */
    Target atMost(String text, double factor, List<Contender> others) {
        return target(text, others, ratio -> Attainment.of(ratio.median() <= factor));
    }

    /** {@return the target of a median ratio of so much at least, to each} */
    Target atLeast(String text, double factor, List<Contender> others) {
        return target(text, others, ratio -> Attainment.of(ratio.median() >= factor));
    }

    /** {@return the target of being lower than each, beyond the spread} */
    Target lower(String text, List<Contender> others) {
        return target(text, others, Attainment::lower);
    }

    /** {@return the target of being higher than none, beyond the spread} */
    Target notHigher(String text, List<Contender> others) {
        return target(text, others, Attainment::notHigher);
    }

    /** {@return the target of being lower than none, beyond the spread} */
    Target notLower(String text, List<Contender> others) {
        return target(text, others, Attainment::notLower);
    }

    /** {@return the target of a median ratio of so much at most, to the one of them that has the lowest median} */
    Target atMostOfLowest(String text, double factor, List<Contender> others) {
        return new Target(
                text,
                figures -> lowest(figures, others)
                        .flatMap(lowest -> judge(
                                figures,
                                others.stream()
                                        .filter(other -> other == lowest
                                                || median(figures, other).isEmpty())
                                        .toList(),
                                ratio -> Attainment.of(ratio.median() <= factor))));
    }

    private Optional<Contender> lowest(CaseFigures figures, List<Contender> others) {
        return others.stream()
                .filter(other -> median(figures, other).isPresent())
                .min(Comparator.comparingDouble(other -> median(figures, other).orElseThrow()));
    }

    private Optional<Double> median(CaseFigures figures, Contender contender) {
        return figures.figures(variant, contender.label(), quantity).map(Figures::median);
    }

    /** {@return the target of a median of so much at most} */
    Target absolute(String text, double limit) {
        return new Target(
                text,
                figures -> figures.figures(variant, OURS, quantity)
                        .map(found -> new Judgement(Attainment.of(found.median() <= limit), RunText.spread(found))));
    }

    private Target target(String text, List<Contender> others, Function<Figures, Attainment> attainment) {
        return new Target(text, figures -> judge(figures, others, attainment));
    }

    private Optional<Judgement> judge(
            CaseFigures figures, List<Contender> others, Function<Figures, Attainment> attainment) {
        Attainment all = Attainment.MET;
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Contender other : others) {
            Optional<Figures> ratio = figures.ratio(variant, quantity, OURS, other.label());
            if (ratio.isPresent()) {
                all = all.and(attainment.apply(ratio.get()));
                found.add(RunText.spread(ratio.get()) + " × " + other.label());
            } else {
                missing.add(other.label());
            }
        }
        if (!missing.isEmpty() && !found.isEmpty()) {
            found.add("not measured: " + String.join(", ", missing));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Judgement(all, String.join("; ", found)));
    }
}
