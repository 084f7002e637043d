package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.runtime.Target.Judgement;
import java.util.function.Function;

/**
 * Makes targets that compare variants of one server, by the ratio in each round.
 *
 * @param contender the server
 * @param variant the variant that is to do well
 * @param quantity the quantity
 */
record VariantComparison(Contender contender, String variant, Quantity quantity) {
    /** {@return the target of being lower than another variant, beyond the spread} */
    Target lower(String text, String other) {
        return target(text, other, Attainment::lower);
    }

    /** {@return the target of a median ratio of so much at most} */
    Target atMost(String text, double factor, String other) {
        return target(text, other, ratio -> Attainment.of(ratio.median() <= factor));
    }

    private Target target(String text, String other, Function<Figures, Attainment> attainment) {
        return new Target(
                text,
                figures -> figures.ratioOfVariants(contender.label(), quantity, variant, other)
                        .map(ratio -> new Judgement(attainment.apply(ratio), RunText.spread(ratio) + " × " + other)));
    }
}
