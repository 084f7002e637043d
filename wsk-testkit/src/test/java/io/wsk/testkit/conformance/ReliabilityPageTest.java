package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/reliability.md} has a row for each fault, and each row names tests that exist. */
class ReliabilityPageTest {
    private static final int FAULTS = 33;

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.*) \\| (.*) \\| (.*) \\|");
    private static final Pattern TESTS = Pattern.compile("`[\\w./-]+`(, `[\\w./-]+`)*");

    private final SourceTree sources = SourceTree.here();

    ReliabilityPageTest() throws IOException {}

    private record Row(int number, String fault, String outcome, String tests) {
        static Row of(Matcher row) {
            return new Row(Integer.parseInt(row.group(1)), row.group(2), row.group(3), row.group(4));
        }
    }

    private static List<Row> rows(String page) {
        return page.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(Row::of)
                .toList();
    }

    private List<String> problems(String page) throws IOException {
        List<String> problems = new ArrayList<>();
        List<Row> rows = rows(page);
        List<Integer> numbers = rows.stream().map(Row::number).toList();
        List<Integer> expected = IntStream.rangeClosed(1, FAULTS).boxed().toList();
        if (!numbers.equals(expected)) {
            problems.add("the rows are " + numbers);
        }
        for (Row row : rows) {
            if (row.fault.isBlank() || row.outcome.isBlank() || row.tests.isBlank()) {
                problems.add(row.number + " has an empty cell");
            } else {
                addProblemsOfTests(row, problems);
            }
        }
        return problems;
    }

    private void addProblemsOfTests(Row row, List<String> problems) throws IOException {
        if (!TESTS.matcher(row.tests).matches()) {
            problems.add(row.number + " does not name its tests as `TestClass.method`, with a comma between");
            return;
        }
        for (String test : row.tests.replace("`", "").split(", ", -1)) {
            if (!sources.has(test)) {
                problems.add("%d names %s, which does not exist".formatted(row.number, test));
            }
        }
    }

    private String page() throws IOException {
        return Files.readString(sources.root().resolve("docs/reliability.md"));
    }

    @Test
    void every_fault_has_a_row_and_every_row_names_tests_that_exist() throws IOException {
        assertThat(problems(page())).isEmpty();
    }

    @Test
    void a_missing_row_is_found() throws IOException {
        assertThat(problems(page().replaceAll("\n\\| 33 \\|.*", "")))
                .singleElement()
                .asString()
                .startsWith("the rows are [1, 2, 3,")
                .endsWith(" 31, 32]");
    }

    @Test
    void an_empty_cell_is_found() throws IOException {
        assertThat(problems(page().replaceAll("\n\\| 5 \\| (.*) \\| .* \\| (.*) \\|", "\n| 5 | $1 |  | $2 |")))
                .containsExactly("5 has an empty cell");
    }

    @Test
    void a_test_that_does_not_exist_is_found() throws IOException {
        assertThat(problems(page().replace("`DatagramFaultTest.an_empty_datagram_is_one`", "`DatagramFaultTest.gone`")))
                .containsExactly("23 names DatagramFaultTest.gone, which does not exist");
        assertThat(problems(page().replace("`DatagramFaultTest.an_empty_datagram_is_one`", "no test")))
                .containsExactly("23 does not name its tests as `TestClass.method`, with a comma between");
    }
}
