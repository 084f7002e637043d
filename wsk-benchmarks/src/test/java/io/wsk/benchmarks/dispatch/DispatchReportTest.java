package io.wsk.benchmarks.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.dispatch.DispatchSeries.Measured;
import io.wsk.benchmarks.dispatch.way.Shape;
import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Run;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchReportTest {
    private final Map<Subject, Measured> measured = new EnumMap<>(Subject.class);

    DispatchReportTest() {
        for (Subject subject : Subject.values()) {
            measure(subject, 20, 0);
        }
        measure(Subject.TABLE, 3, 0);
        measure(Subject.HAND_WRITTEN, 2, 0);
        measure(Subject.STATIC, 30, 0);
        measure(Subject.MASKABLE, 36, 0);
    }

    @Test
    void what_is_as_fast_as_was_aimed_at_is_met() {
        assertThat(report())
                .contains(
                        "hand-written: 1.00 (1.00–1.00) ns, **met**",
                        "over static: 6.00 (6.00–6.00) ns, **met**",
                        "the fastest 6.67 (6.67–6.67), **met**",
                        "0.000 bytes at most, **met**")
                .doesNotContain("not met");
    }

    @Test
    void what_is_slower_is_not_met() {
        measure(Subject.HAND_WRITTEN, 1.9, 0);
        measure(Subject.MASKABLE, 36.1, 0);
        measure(Subject.GREENROBOT, 14.9, 0);

        assertThat(report())
                .contains(
                        "hand-written: 1.10 (1.10–1.10) ns, **not met**",
                        "over static: 6.10 (6.10–6.10) ns, **not met**",
                        "the fastest 4.97 (4.97–4.97), **not met**");
    }

    @Test
    void the_fastest_bus_is_the_one_with_the_lowest_ratio_round_by_round() {
        for (Subject subject : Subject.values()) {
            measureRounds(subject, 90, 90, 90);
        }
        measureRounds(Subject.TABLE, 2, 3, 4);
        measureRounds(Subject.GREENROBOT_INDEXED, 8, 14, 40); // 4, 4.67 and 10 times the table
        measureRounds(Subject.GREENROBOT, 8, 15, 16); // 4, 5 and 4 times, although its median is higher

        assertThat(report()).contains("the fastest 4.00");
    }

    @Test
    void what_allocates_is_not_met() {
        measure(Subject.MASKABLE, 36, 24);

        assertThat(report()).contains("24.000 bytes at most, **not met**");
    }

    @Test
    void the_picture_shows_what_several_classes_add() {
        Map<Subject, Measured> several = new EnumMap<>(measured);
        several.put(Subject.TABLE, new Measured(Subject.TABLE, new Figures(List.of(10.0)), new Figures(List.of(0.0))));

        assertThat(DispatchReport.picture(Map.of(Shape.ONE_CLASS, measured, Shape.DRAWN, several))
                        .bars())
                .contains(new BarChart.Bar("WSK, generated table", 3, 7))
                .contains(new BarChart.Bar("MethodHandle, constant", 20, 0));
    }

    private void measure(Subject subject, double nanos, double bytes) {
        measured.put(subject, new Measured(subject, new Figures(List.of(nanos)), new Figures(List.of(bytes))));
    }

    private void measureRounds(Subject subject, double first, double second, double third) {
        Figures nanos = new Figures(List.of(first, second, third));
        measured.put(subject, new Measured(subject, nanos, new Figures(List.of(0.0, 0.0, 0.0))));
    }

    private String report() {
        Run run = new Run(
                "today",
                "command",
                "revision",
                new Machine("processor", 2, 1, "system", "jdk", 0),
                "all cores",
                List.of("-Xmx1g"));
        return new DispatchReport(run, 1).write(Map.of(Shape.ONE_CLASS, measured));
    }
}
