package io.wsk.benchmarks.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wsk.benchmarks.measure.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorReportTest {
    @Test
    void the_same_time_for_each_class_is_linear_growth() {
        assertThat(ProcessorReport.growth(List.of(size(1_000, 0.3), size(5_000, 0.9), size(10_000, 0.3))))
                .hasValue(1);
    }

    @Test
    void ten_times_the_time_for_each_class_at_ten_times_the_size_is_quadratic_growth() {
        assertThat(ProcessorReport.growth(List.of(size(1_000, 0.3), size(10_000, 3)))
                        .orElseThrow())
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void a_single_size_tells_nothing_about_growth() {
        assertThat(ProcessorReport.growth(List.of(size(1_000, 0.3)))).isEmpty();
    }

    private static OwnWorkSeries.Size size(int classes, double warm) {
        Figures figures = new Figures(List.of(warm));
        return new OwnWorkSeries.Size(classes, figures, figures, figures, figures, 3);
    }
}
