package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sources with mistakes, and below each offending line what the compiler says about it, as in
 *
 * <pre>
 *     void received(String text) {}
 *     //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String text
 *     //     fix: ...
 * </pre>
 *
 * <p>The caret stands below the column, if there is room for it. {@code ERROR[compiler]} is an error that the compiler finds
 * itself: its text is its own affair. A case is one file, or a folder if it takes several.
 *
 * @param path the file or folder
 * @param sources the sources
 */
record DiagnosticCase(Path path, List<Source> sources) {
    private static final Pattern MARKER = Pattern.compile("\\s*//\\s*(\\^ )?(ERROR|WARNING)\\[(\\w+)]: (.*)");
    private static final Pattern MARKERS = Pattern.compile(
            "(?m)^ *// *(\\^ )?(ERROR|WARNING)\\[\\w+]: .*\\n( *//     (?! *(\\^ )?(ERROR|WARNING)\\[).*\\n)*");
    private static final String COMPILER = "compiler";

    /**
     * What a marker says.
     *
     * @param file the file
     * @param line the line above the marker
     * @param column the column of its caret, 0 for none
     * @param kind {@code ERROR} or {@code WARNING}
     * @param text id and message, or {@code compiler}
     */
    record Expectation(String file, long line, long column, String kind, String text) {
        static Expectation of(Report report) {
            boolean ours = report.message().startsWith("[WSK");
            String text = report.message().lines().map(String::strip).collect(Collectors.joining("\n"));
            String kind = report.kind() == javax.tools.Diagnostic.Kind.ERROR ? "ERROR" : "WARNING";
            return new Expectation(report.file(), report.line(), report.column(), kind, ours ? text : COMPILER);
        }

        Expectation withoutColumn() {
            return new Expectation(file, line, 0, kind, text);
        }
    }

    static DiagnosticCase read(Path path) {
        return new DiagnosticCase(path, Files.isDirectory(path) ? Source.readAll(path) : List.of(Source.read(path)));
    }

    /** {@return what the markers say} */
    List<Expectation> expectations() {
        List<Expectation> expectations = new ArrayList<>();
        for (Source source : sources) {
            List<String> lines = source.text().lines().toList();
            int offending = 0;
            for (int i = 0; i < lines.size(); i++) {
                Matcher marker = MARKER.matcher(lines.get(i));
                if (!marker.matches()) {
                    offending = i + 1;
                    continue;
                }
                List<String> text = new ArrayList<>(List.of("[" + marker.group(3) + "] " + marker.group(4)));
                while (i + 1 < lines.size() && isContinuation(lines.get(i + 1))) {
                    text.add(lines.get(++i).strip().substring(2).strip());
                }
                expectations.add(new Expectation(
                        source.fileName(),
                        offending,
                        marker.group(1) == null ? 0 : marker.start(1) + 1,
                        marker.group(2),
                        marker.group(3).equals(COMPILER) ? COMPILER : String.join("\n", text)));
            }
        }
        return expectations;
    }

    /** Replaces the markers by what a compiler has said about the sources without them. */
    void rewrite(List<Report> reports) {
        for (Source source : withoutMarkers()) {
            List<String> lines = source.text().lines().toList();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                text.append(lines.get(i)).append('\n');
                reports.stream()
                        .filter(report -> report.line() == line && report.file().equals(source.fileName()))
                        .forEach(report -> text.append(marker(report)));
            }
            write(Files.isDirectory(path) ? path.resolve(source.fileName()) : path, text.toString());
        }
    }

    /** {@return the sources as they would be without the markers} */
    List<Source> withoutMarkers() {
        return sources.stream()
                .map(source ->
                        new Source(source.path(), MARKERS.matcher(source.text()).replaceAll("")))
                .toList();
    }

    private static String marker(Report report) {
        Expectation said = Expectation.of(report);
        List<String> text = said.text().equals(COMPILER)
                ? List.of("[compiler] " + report.message().lines().findFirst().orElse(""))
                : said.text().lines().toList();
        int column = (int) report.column();
        String heading = said.kind() + text.get(0).replaceFirst("] ", "]: ");
        String indent = " ".repeat(Math.max(0, Math.min(4, column - 4)));
        String start = column < 4
                ? indent + "// " + heading
                : indent + "//" + " ".repeat(column - 3 - indent.length()) + "^ " + heading;
        return text.stream()
                .skip(1)
                .map(line -> indent + "//     " + line)
                .collect(Collectors.joining("\n", start + "\n", text.size() > 1 ? "\n" : ""));
    }

    private static boolean isContinuation(String line) {
        return line.strip().startsWith("//     ") && !MARKER.matcher(line).matches();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
