package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comments that tell, below a line with a mistake, what javac says about it, as in
 *
 * <pre>
 *     void received(String text) {}
 *     //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String text
 *     //     fix: ...
 * </pre>
 *
 * <p>The caret stands below the column. Where there is no room for it, a marker says its column, unless it is the first. {@code ERROR[compiler]} is an error that
 * the compiler finds itself: its text is its own affair.
 */
final class Markers {
    private static final String HEADING = "(\\^ |column (\\d) )?(ERROR|WARNING)\\[";
    private static final Pattern MARKER = Pattern.compile("\\s*//\\s*" + HEADING + "(\\w+)]: (.*)");
    private static final Pattern MARKERS =
            Pattern.compile("(?m)^ *// *" + HEADING + "\\w+]: .*\\n( *//     (?! *" + HEADING + ").*\\n)*");

    /** The first column with room for a caret, which stands behind a comment sign and a blank. */
    private static final int FIRST_CARET = 4;

    private Markers() {}

    /** {@return what the markers in a source say} */
    static List<Expectation> in(Source source) {
        List<Expectation> expectations = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        int offending = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (!marker.matches()) {
                offending = i + 1;
                continue;
            }
            List<String> text = new ArrayList<>(List.of("[" + marker.group(4) + "] " + marker.group(5)));
            while (i + 1 < lines.size() && isContinuation(lines.get(i + 1))) {
                text.add(lines.get(++i).strip().substring(2).strip());
            }
            boolean byCompiler = marker.group(4).equals(Expectation.COMPILER);
            expectations.add(new Expectation(
                    source.fileName(),
                    offending,
                    column(marker),
                    marker.group(3),
                    byCompiler ? Expectation.COMPILER : String.join("\n", text)));
        }
        return expectations;
    }

    /** {@return the source without its markers} */
    static Source removed(Source source) {
        return new Source(source.path(), MARKERS.matcher(source.text()).replaceAll(""));
    }

    /** {@return a source that has no markers, with those that tell what javac has said} */
    static Source added(Source source, List<Report> reports) {
        List<String> lines = source.text().lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            text.append(lines.get(i)).append('\n');
            reports.stream()
                    .filter(report -> report.line() == line && report.file().equals(source.fileName()))
                    .forEach(report -> text.append(marker(report)));
        }
        return new Source(source.path(), text.toString());
    }

    private static String marker(Report report) {
        Expectation said = Expectation.of(report);
        List<String> text = said.isByCompiler()
                ? List.of("[compiler] " + report.message().lines().findFirst().orElse(""))
                : said.text().lines().toList();
        int column = (int) report.column();
        String heading = said.kind() + text.get(0).replaceFirst("] ", "]: ");
        String indent = " ".repeat(Math.max(0, Math.min(4, column - FIRST_CARET)));
        String start = column < FIRST_CARET
                ? "// " + (column == 1 ? "" : "column " + column + " ") + heading
                : indent + "//" + " ".repeat(column - (FIRST_CARET - 1) - indent.length()) + "^ " + heading;
        return text.stream()
                .skip(1)
                .map(line -> indent + "//     " + line)
                .collect(Collectors.joining("\n", start + "\n", text.size() > 1 ? "\n" : ""));
    }

    private static long column(Matcher marker) {
        if (marker.group(1) == null) {
            return 1;
        }
        return marker.group(2) == null ? marker.start(1) + 1 : Long.parseLong(marker.group(2));
    }

    private static boolean isContinuation(String line) {
        return line.strip().startsWith("//     ") && !MARKER.matcher(line).matches();
    }
}
