package io.wsk.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where ecj puts a diagnostic, which is where javac puts it, but for two kinds of positions:
 *
 * <ul>
 *   <li>a class: javac points at the keyword, ecj at the name; of a record, ecj tells no position at all;
 *   <li>a value in an annotation: javac points at the value, ecj at the name before it; and at the annotation if the value is
 *       one of several in braces, or stands alone for an array without a name.
 * </ul>
 *
 * @param line the line, 0 for none
 * @param column the column
 */
record EcjPosition(long line, long column) {
    private static final EcjPosition NOWHERE = new EcjPosition(0, 1);

    private static final Pattern COMMENT = Pattern.compile("(?m)^( *)//.*$");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern CLASS = Pattern.compile("(class|interface|enum|record) +(?=\\w)");
    private static final Pattern INSIDE_ANNOTATION = Pattern.compile("@[\\w.]+\\(([^()]*)$");
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*}");
    private static final Pattern PAIR = Pattern.compile("[^\\s,][^,]*$");

    boolean isNowhere() {
        return equals(NOWHERE);
    }

    /** {@return where ecj puts what javac puts at a place in a source} */
    static EcjPosition of(Source source, long line, long column) {
        String text = covered(STRING, COMMENT.matcher(source.text()).replaceAll(""));
        int offset = offset(text, line, column);
        Matcher keyword = CLASS.matcher(text).region(offset, text.length());
        if (keyword.lookingAt()) {
            return keyword.group(1).equals("record") ? NOWHERE : at(text, keyword.end());
        }
        Matcher annotation = INSIDE_ANNOTATION.matcher(text.substring(0, offset));
        if (!annotation.find()) {
            return new EcjPosition(line, column);
        }
        String inside = covered(IN_BRACES, annotation.group(1));
        Matcher pair = PAIR.matcher(inside);
        if (!inside.contains("{") && pair.find() && pair.group().contains("=")) {
            return at(text, annotation.start(1) + pair.start());
        }
        return at(text, text.startsWith("{", offset) ? offset : annotation.start());
    }

    private static String covered(Pattern part, String text) {
        return part.matcher(text).replaceAll(found -> "_".repeat(found.group().length()));
    }

    private static int offset(String text, long line, long column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + (int) column - 1;
    }

    private static EcjPosition at(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return new EcjPosition(text.substring(0, start).lines().count() + 1, offset - start + 1);
    }
}
