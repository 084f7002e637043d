package io.wsk.benchmarks.dispatch;

import static io.wsk.benchmarks.measure.RunText.format;
import static io.wsk.benchmarks.measure.RunText.spread;
import static io.wsk.benchmarks.measure.RunText.verdict;

import io.wsk.benchmarks.dispatch.DispatchSeries.Measured;
import io.wsk.benchmarks.dispatch.Subject.Role;
import io.wsk.benchmarks.dispatch.way.Shape;
import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.RunText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was measured, as tables for people, and whether it is what was aimed at. */
final class DispatchReport {
    private static final double TABLE_OVER_HAND_WRITTEN = 1;
    private static final double MASKABLE_OVER_STATIC = 6;
    private static final double BUS_OVER_TABLE = 5;

    /** Less than a hundredth of a byte per call is what the JVM itself does meanwhile. */
    private static final double NOTHING = 0.01;

    private final Run run;
    private final int rounds;

    DispatchReport(Run run, int rounds) {
        this.run = run;
        this.rounds = rounds;
    }

    /** {@return the tables, by their shape} */
    String write(Map<Shape, Map<Subject, Measured>> byShape) {
        StringBuilder report = new StringBuilder(RunText.header(run, rounds + " rounds"));
        report.append("\n![B9: one call](dispatch.svg)\n");
        byShape.forEach((shape, measured) -> report.append(format("%n%s:%n%n", shape.description()))
                .append(table(measured))
                .append('\n')
                .append(targets(measured)));
        return report.toString();
    }

    /** {@return what a call takes with one handler class, and what is added with several} */
    static BarChart picture(Map<Shape, Map<Subject, Measured>> byShape) {
        Map<Subject, Measured> one = Objects.requireNonNull(byShape.get(Shape.ONE_CLASS));
        Map<Subject, Measured> several = byShape.getOrDefault(Shape.DRAWN, Map.of());
        List<BarChart.Bar> bars = one.entrySet().stream()
                .map(entry -> {
                    double alone = entry.getValue().nanos().median();
                    @Nullable Measured among = several.get(entry.getKey());
                    double more = among == null ? 0 : among.nanos().median() - alone;
                    return new BarChart.Bar(entry.getKey().label().replace("`", ""), alone, Math.max(0, more));
                })
                .toList();
        return new BarChart("B9: one call", "ns", "with one handler class", "more with five", bars);
    }

    private static String table(Map<Subject, Measured> measured) {
        MarkdownTable table = MarkdownTable.of("way", "**ns per call**", "÷ generated table", "bytes per call");
        Figures generated = nanos(measured, Subject.TABLE);
        measured.forEach((subject, figures) -> table.row(
                subject.label(),
                spread(figures.nanos()),
                subject == Subject.TABLE || subject.is(Role.FLOOR)
                        ? ""
                        : spread(figures.nanos().ratioTo(generated)),
                format("%.1f", figures.bytes().median())));
        return table.toString();
    }

    private static String targets(Map<Subject, Measured> measured) {
        Figures table = nanos(measured, Subject.TABLE);
        Figures overHandWritten = table.combine(nanos(measured, Subject.HAND_WRITTEN), (a, b) -> a - b);
        Figures overStatic =
                nanos(measured, Subject.MASKABLE).combine(nanos(measured, Subject.STATIC), (a, b) -> a - b);
        Figures fastestBus = measured.values().stream()
                .filter(figures -> figures.subject().is(Role.BUS))
                .map(figures -> figures.nanos().ratioTo(table))
                .min(Comparator.comparingDouble(Figures::median))
                .orElseThrow();
        double bytes = measured.values().stream()
                .filter(figures -> figures.subject().is(Role.OURS))
                .mapToDouble(figures -> figures.bytes().median())
                .max()
                .orElseThrow();
        return verdict(
                        format("Generated table at most %.0f ns over hand-written", TABLE_OVER_HAND_WRITTEN),
                        spread(overHandWritten) + " ns",
                        overHandWritten.median() <= TABLE_OVER_HAND_WRITTEN)
                + verdict(
                        format("Maskable at most %.0f ns over static", MASKABLE_OVER_STATIC),
                        spread(overStatic) + " ns",
                        overStatic.median() <= MASKABLE_OVER_STATIC)
                + verdict(
                        format("Every reflective bus at least %.0f times the generated table", BUS_OVER_TABLE),
                        "the fastest " + spread(fastestBus),
                        fastestBus.median() >= BUS_OVER_TABLE)
                + verdict("Ours without allocation", format("%.3f bytes at most", bytes), bytes < NOTHING);
    }

    private static Figures nanos(Map<Subject, Measured> measured, Subject subject) {
        return Objects.requireNonNull(measured.get(subject)).nanos();
    }
}
