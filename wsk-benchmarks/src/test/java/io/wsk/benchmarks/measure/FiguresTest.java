package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wsk.benchmarks.measure.Figures.Verdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void the_spread_is_the_middle_half_of_the_rounds() {
        Figures figures = figures(5, 100, 3, 1, 4);

        assertThat(figures.median()).isEqualTo(4);
        assertThat(figures.low()).isGreaterThan(1).isLessThanOrEqualTo(3);
        assertThat(figures.high()).isGreaterThanOrEqualTo(5).isLessThan(100);
    }

    @Test
    void one_round_has_no_spread() {
        assertThat(figures(7)).satisfies(figures -> {
            assertThat(figures.low()).isEqualTo(7);
            assertThat(figures.median()).isEqualTo(7);
            assertThat(figures.high()).isEqualTo(7);
        });
    }

    @Test
    void a_ratio_around_one_is_equal() {
        assertThat(figures(0.8, 0.9, 1, 1.1, 1.2).comparedWithOne()).isEqualTo(Verdict.EQUAL);
        assertThat(figures(1).comparedWithOne()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void a_ratio_apart_from_one_is_lower_or_higher() {
        assertThat(figures(0.5, 0.6, 0.7, 0.8, 0.9).comparedWithOne()).isEqualTo(Verdict.LOWER);
        assertThat(figures(1.1, 1.2, 1.3, 1.4, 1.5).comparedWithOne()).isEqualTo(Verdict.HIGHER);
    }

    @Test
    void one_round_of_another_kind_makes_things_equal_unless_there_are_ten() {
        assertThat(figures(0.1, 0.2, 0.2, 0.2, 4).comparedWithOne()).isEqualTo(Verdict.EQUAL);
        assertThat(figures(.1, .2, .2, .2, .1, .2, .2, .2, .2, 4).comparedWithOne())
                .isEqualTo(Verdict.LOWER);
        assertThat(figures(1.1, 2, 2, 2, 1.2, 2, 2, 2, 2, 0.1).comparedWithOne())
                .isEqualTo(Verdict.HIGHER);
        assertThat(figures(.1, .2, .2, .2, .1, .2, .2, .2, 2, 4).comparedWithOne())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void of_two_rounds_nothing_can_be_said() {
        assertThat(figures(0.1, 0.1).comparedWithOne()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void a_round_that_was_slow_for_all_does_not_count() {
        assertThat(figures(9, 90, 9, 9, 90).ratioTo(figures(10, 100, 10, 10, 100)))
                .isEqualTo(figures(0.9, 0.9, 0.9, 0.9, 0.9));
    }

    @Test
    void figures_are_combined_round_by_round() {
        assertThat(figures(10, 30).combine(figures(1, 2), (a, b) -> a - b)).isEqualTo(figures(9, 28));
        assertThat(figures(10, 30).per(10)).isEqualTo(figures(1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> figures(1, 2).combine(figures(1), Double::sum));
    }

    @Test
    void there_is_at_least_one_round() {
        assertThatIllegalArgumentException().isThrownBy(() -> figures());
    }

    private static Figures figures(double... rounds) {
        return new Figures(Arrays.stream(rounds).boxed().toList());
    }
}
