package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * A diagnostic as a marker tells it, or as a compiler has told it.
 *
 * @param file the file
 * @param line its line
 * @param column its column
 * @param kind {@code ERROR}, {@code WARNING}, or what no marker can say
 * @param text id and message, or {@code compiler}
 */
record Expectation(String file, long line, long column, String kind, String text) {
    /** The text of what a compiler finds by itself. */
    static final String COMPILER = "compiler";

    static Expectation of(Report report) {
        String text = report.message().lines().map(String::strip).collect(Collectors.joining("\n"));
        String kind = report.kind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING";
        return new Expectation(report.file(), report.line(), report.column(), kind, report.isOurs() ? text : COMPILER);
    }

    boolean isByCompiler() {
        return text.equals(COMPILER);
    }

    Expectation at(EcjPosition position) {
        return new Expectation(position.isNowhere() ? "" : file, position.line(), position.column(), kind, text);
    }

    /** {@return the same in any column} Where in a line a compiler points with its own errors is its own affair. */
    Expectation inAnyColumn() {
        return new Expectation(file, line, 0, kind, text);
    }
}
