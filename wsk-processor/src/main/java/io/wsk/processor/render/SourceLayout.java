package io.wsk.processor.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last touch for the eye. JavaPoet spreads every comment and every empty body over several lines, and never breaks a
 * heading.
 */
final class SourceLayout {
    private static final int COLUMNS = 120;
    private static final Pattern BREAK = Pattern.compile(" (?=implements )|(?<= =) (?=new )|(?<=}:) (?=\\{@code )");

    private SourceLayout() {}

    /** {@return the source with one line for what fits on one, and two for what does not} */
    static String of(String source) {
        List<String> lines = source.lines().toList();
        StringBuilder text = new StringBuilder(source.length());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isCommentOfOneLine(lines, i)) {
                line = line + lines.get(i + 1).strip().substring(1) + " */";
                i += 2;
            } else if (line.endsWith("{") && isIndented(lines, i + 1, "}")) {
                i++;
                line = line + lines.get(i).strip();
            }
            text.append(line.length() > COLUMNS ? broken(line) : line).append('\n');
        }
        return text.toString();
    }

    /** A line that only begins a comment, one with its text, and one that ends it. */
    private static boolean isCommentOfOneLine(List<String> lines, int first) {
        if (!lines.get(first).endsWith("/**")
                || !isIndented(lines, first + 1, "* ")
                || !isIndented(lines, first + 2, "*/")) {
            return false;
        }
        String text = lines.get(first + 1).strip().substring("* ".length());
        return text.startsWith("@see") || text.length() < COLUMNS - "    /**  */".length();
    }

    private static boolean isIndented(List<String> lines, int index, String beginning) {
        return index < lines.size() && lines.get(index).stripLeading().startsWith(beginning);
    }

    private static String broken(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String continuation = line.startsWith(" * ") ? "\n * " : "\n" + indent + "        ";
        return BREAK.matcher(line).replaceFirst(Matcher.quoteReplacement(continuation));
    }
}
