package io.wsk.processor.render;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last touch for the eye. JavaPoet spreads every comment and every empty body over several lines, and never breaks a
 * heading.
 */
final class SourceLayout {
    private static final int COLUMNS = 120;
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*\n +\\* (.*)\n +\\*/");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}");
    private static final Pattern BREAK = Pattern.compile(" (?=implements )|(?<= =) (?=new )|(?<=}:) (?=\\{@code )");

    private SourceLayout() {}

    /** {@return the source with one line for what fits on one, and two for what does not} */
    static String of(String source) {
        String compact = COMMENT.matcher(source).replaceAll(SourceLayout::onOneLine);
        return EMPTY_BODY
                .matcher(compact)
                .replaceAll("{}")
                .lines()
                .map(line -> line.length() > COLUMNS ? broken(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String onOneLine(MatchResult comment) {
        String text = comment.group(1);
        boolean fits = text.startsWith("@see") || text.length() < COLUMNS - "    /**  */".length();
        return Matcher.quoteReplacement(fits ? "/** " + text + " */" : comment.group());
    }

    private static String broken(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String continuation = line.startsWith(" * ") ? "\n * " : "\n" + indent + "        ";
        return BREAK.matcher(line).replaceFirst(Matcher.quoteReplacement(continuation));
    }
}
