package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.MarkdownTable;
import io.wsk.benchmarks.results.CaseFigures;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table with a row for each server.
 *
 * @param columns what it says about each
 */
record ServerTable(List<Column> columns) {
    static ServerTable of(Column... columns) {
        return new ServerTable(List.of(columns));
    }

    /** {@return the table of one variant, with those who were measured} */
    String write(String variant, CaseFigures figures) {
        MarkdownTable table = MarkdownTable.of(
                Stream.concat(Stream.of("server"), columns.stream().map(Column::heading))
                        .toArray(String[]::new));
        for (Contender contender : Contender.ALL) {
            String subject = contender.label();
            if (figures.of(variant).stream().anyMatch(entry -> entry.subject().equals(subject))) {
                Stream<String> cells =
                        columns.stream().map(column -> column.cell().of(figures, variant, subject));
                table.row(Stream.concat(Stream.of(subject), cells).toArray(String[]::new));
            }
        }
        return table.toString();
    }
}
