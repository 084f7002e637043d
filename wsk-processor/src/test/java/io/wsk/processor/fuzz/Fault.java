package io.wsk.processor.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a compilation must not do.
 *
 * @param kind what it is
 * @param subject the package in which it shows, empty if that is not known
 * @param text what there is to see
 */
record Fault(Kind kind, String subject, String text) {
    private static final Pattern RULE = Pattern.compile("\\[(WSK\\d+)]");
    private static final Pattern NAMES = Pattern.compile("\\S*[0-9_$.'\"]\\S*");

    /** The kinds. */
    enum Kind {
        /** Something was thrown through the compiler. */
        CRASH,

        /** The processor says that it has failed. */
        INTERNAL_ERROR,

        /** The compilation failed without saying where, or something is said about no place. */
        NO_POSITION,

        /** A class that the compiler has nothing against has an error that is not from the processor. */
        FOREIGN_ERROR,

        /** There is something to say about a generated table. */
        BAD_TABLE,

        /** Something is said twice. */
        TWICE,

        /** A table has not been written. */
        NO_TABLE
    }

    /** {@return whether the other one is likely to have the same cause} */
    boolean isLike(Fault other) {
        return kind == other.kind && cause().equals(other.cause());
    }

    /** {@return what faults with the same cause are likely to have in common} */
    String cause() {
        Matcher rule = RULE.matcher(text);
        boolean ofRule = kind != Kind.INTERNAL_ERROR && rule.find();
        return kind + " " + (ofRule ? rule.group(1) : NAMES.matcher(essence()).replaceAll("#"));
    }

    /** The first line, or what was thrown. */
    private String essence() {
        List<String> lines = text.lines().toList();
        return lines.stream()
                .filter(line -> kind == Kind.CRASH && line.matches("(Caused by: )?\\S*(Exception|Error)\\b.*"))
                .reduce(lines.isEmpty() ? "" : lines.get(0), (first, second) -> second);
    }
}
