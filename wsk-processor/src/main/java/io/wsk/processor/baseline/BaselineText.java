package io.wsk.processor.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file of a baseline: for each class a heading and below it a line for each fact, sorted, so that a change of the file shows
 * what has changed and nothing else.
 */
public final class BaselineText {
    private static final String FORMAT = "wsk-baseline 1";
    private static final String INDENT = "  ";
    private static final String SEPARATOR = ": ";

    /** A line that cannot be read. */
    public static final class FormatException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final String fault;

        FormatException(int line, String fault) {
            super(fault);
            this.line = line;
            this.fault = fault;
        }

        /** {@return the number of the line, from 1} */
        public int line() {
            return line;
        }

        /** {@return what is wrong with it} */
        public String fault() {
            return fault;
        }
    }

    private BaselineText() {}

    /** {@return the text of the file} */
    public static String of(Baseline baseline) {
        StringBuilder text = new StringBuilder(FORMAT)
                .append(
                        "\n# The accepted callback sets. Written by check --update; a change of it is a change of behaviour.\n");
        baseline.facts().forEach((name, facts) -> {
            text.append('\n').append(name).append('\n');
            facts.forEach((key, value) -> text.append(INDENT)
                    .append(key)
                    .append(SEPARATOR)
                    .append(value)
                    .append('\n'));
        });
        return text.toString();
    }

    /** {@return what a file says, or throws {@link FormatException}} Empty lines and those with {@code #} are comments. */
    public static Baseline parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(FORMAT)) {
            throw new FormatException(1, "is not \"" + FORMAT + "\": it is no baseline, or one of another version");
        }
        SortedMap<String, Map<String, String>> facts = new TreeMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int separator = line.indexOf(SEPARATOR);
            if (lines.get(i).startsWith(INDENT) && separator > 0 && !facts.isEmpty()) {
                current.put(line.substring(0, separator), line.substring(separator + SEPARATOR.length()));
            } else if (lines.get(i).equals(line) && isClassName(line)) {
                current = new LinkedHashMap<>();
                if (facts.put(line, current) != null) {
                    throw new FormatException(i + 1, "names " + line + " for the second time");
                }
            } else {
                throw new FormatException(i + 1, "is neither a class nor, indented, a fact with a colon: " + line);
            }
        }
        return new Baseline(facts);
    }

    private static boolean isClassName(String line) {
        return line.codePoints().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
    }
}
