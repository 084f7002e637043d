package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    private final MarkdownTable table = MarkdownTable.of("server", "calls", "ours ÷ it", "ns");

    @Test
    void a_row_has_a_cell_in_each_column() {
        table.row("a", "1", "", "2");
        table.row("b", MarkdownTable.NOT_MEASURED, "0.5", "3");

        assertThat(table).hasToString("""
                | server | calls | ours ÷ it | ns |
                |---|---:|---:|---:|
                | a | 1 |  | 2 |
                | b | – | 0.5 | 3 |
                """);
    }

    @Test
    void a_column_in_which_nobody_has_anything_is_left_out() {
        table.row("a", MarkdownTable.NOT_MEASURED, "", "2");
        table.row("b", MarkdownTable.NOT_MEASURED, MarkdownTable.NOT_MEASURED, "3");

        assertThat(table).hasToString("""
                | server | ns |
                |---|---:|
                | a | 2 |
                | b | 3 |
                """);
    }

    @Test
    void without_rows_all_columns_are_there() {
        assertThat(table).hasToString("""
                | server | calls | ours ÷ it | ns |
                |---|---:|---:|---:|
                """);
    }
}
