package io.wsk.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown: the first column is text, the others are numbers. */
public final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    /** {@return a table with this heading} */
    public static MarkdownTable of(String... columns) {
        MarkdownTable table = new MarkdownTable();
        table.row(columns);
        table.lines.add("|---|" + "---:|".repeat(columns.length - 1));
        return table;
    }

    /** Adds a row. */
    public void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
