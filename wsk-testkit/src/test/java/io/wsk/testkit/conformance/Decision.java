package io.wsk.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line of {@code conformance/decisions.tsv}: what is to be said about a rule beside the tests of the suites.
 *
 * @param rule the id of the rule
 * @param kind what is said
 * @param column the transport that it is said of, or {@code all}
 * @param why the reason, in words
 * @param tests what proves it: {@code TestClass.method}, or the path of a file or directory with test cases
 */
record Decision(String rule, Kind kind, String column, String why, List<String> tests) {
    /** What can be said. */
    enum Kind {
        /** Proved by tests that are not in the suites. */
        PROVED,
        /** The rule has no counterpart on the JVM. */
        NOT_APPLICABLE,
        /** Something else is done on purpose. */
        DIFFERS;

        /** {@return whether it needs a test} */
        boolean isTested() {
            return this == PROVED || this == DIFFERS;
        }
    }

    boolean isAbout(String aColumn) {
        return column.equals("all") || column.equals(aColumn);
    }

    static List<Decision> read(Path file) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                decisions.add(parse(line));
            }
        }
        return decisions;
    }

    private static Decision parse(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4 || cells.length > 5) {
            throw new IOException(
                    "rule, kind, transport, why, and perhaps tests, separated by tabs, expected: " + line);
        }
        Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> tests = cells.length == 5 && !cells[4].isBlank()
                ? Arrays.stream(cells[4].split(",")).map(String::strip).toList()
                : List.of();
        return new Decision(cells[0], kind, cells[2], cells[3].strip(), tests);
    }
}
