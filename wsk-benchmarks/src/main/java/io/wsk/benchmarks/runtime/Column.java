package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;

/**
 * A column of a table of servers.
 *
 * @param heading its heading
 * @param cell what it says about a server
 */
record Column(String heading, Cell cell) {
    /** What there is to say about one subject in one variant. */
    interface Cell {
        String of(CaseFigures figures, String variant, String subject);
    }

    /** {@return the median of a quantity} */
    static Column median(String heading, Quantity quantity) {
        return median(heading, quantity, 1);
    }

    /** {@return the median of a quantity in another unit} */
    static Column median(String heading, Quantity quantity, double unit) {
        return new Column(
                heading,
                (figures, variant, subject) -> Numbers.median(
                        figures.figures(variant, subject, quantity).map(found -> found.per(unit))));
    }

    /** {@return the median of a quantity, with its spread} */
    static Column spread(String heading, Quantity quantity) {
        return spread(heading, quantity, 1);
    }

    /** {@return the same in another unit} */
    static Column spread(String heading, Quantity quantity, double unit) {
        return new Column(
                heading,
                (figures, variant, subject) -> Numbers.spread(
                        figures.figures(variant, subject, quantity).map(found -> found.per(unit))));
    }

    /** {@return the ratio of ours to each other one, with a verdict} */
    static Column oursComparedBy(Quantity quantity) {
        String ours = Contender.WSK.label();
        return new Column(
                "ours ÷ it",
                (figures, variant, subject) -> subject.equals(ours)
                        ? ""
                        : figures.ratio(variant, quantity, ours, subject)
                                .map(Column::verdict)
                                .orElse(MarkdownTable.NOT_MEASURED));
    }

    private static String verdict(Figures ratio) {
        return RunText.spread(ratio) + ": " + ratio.comparedWithOne();
    }
}
