package io.wsk.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown: the first column is text, the others are numbers. A column in which nobody has anything is left out. */
public final class MarkdownTable {
    /** What is in a cell whose figure was not measured. */
    public static final String NOT_MEASURED = "–";

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    private MarkdownTable(List<String> headings) {
        this.headings = headings;
    }

    /** {@return a table with this heading} */
    public static MarkdownTable of(String... columns) {
        return new MarkdownTable(List.of(columns));
    }

    /** Adds a row. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    private boolean isShown(int column) {
        return rows.isEmpty()
                || rows.stream()
                        .map(row -> row.get(column))
                        .anyMatch(cell -> !cell.isEmpty() && !cell.equals(NOT_MEASURED));
    }

    @Override
    public String toString() {
        int[] shown = IntStream.range(0, headings.size()).filter(this::isShown).toArray();
        StringBuilder text = new StringBuilder()
                .append(line(headings, shown))
                .append("|---|")
                .append("---:|".repeat(shown.length - 1))
                .append('\n');
        rows.forEach(row -> text.append(line(row, shown)));
        return text.toString();
    }

    private static String line(List<String> cells, int[] shown) {
        return IntStream.of(shown).mapToObj(cells::get).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
