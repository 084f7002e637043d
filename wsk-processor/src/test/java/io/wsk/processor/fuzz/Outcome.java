package io.wsk.processor.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/**
 * What came of a compilation.
 *
 * @param success whether the compiler was content
 * @param said its diagnostics
 * @param generated the generated sources by path, also if there were errors
 * @param crash what it threw, instead of an answer
 * @param output what it printed besides
 */
record Outcome(
        boolean success, List<Said> said, Map<String, String> generated, Optional<Throwable> crash, String output) {
    /**
     * A diagnostic.
     *
     * @param kind its kind
     * @param code what the compiler calls it
     * @param file the path of the file, empty if there is none
     * @param line its line
     * @param column its column
     * @param message its text
     */
    record Said(Diagnostic.Kind kind, String code, String file, long line, long column, String message) {
        static Said of(Diagnostic<? extends JavaFileObject> diagnostic, String file) {
            return new Said(
                    diagnostic.getKind(),
                    String.valueOf(diagnostic.getCode()),
                    file,
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    diagnostic.getMessage(Locale.ROOT));
        }

        boolean isError() {
            return kind == Diagnostic.Kind.ERROR;
        }

        /** {@return whether it is from the processor} */
        boolean isOurs() {
            return message.startsWith("[WSK");
        }

        boolean isPositioned() {
            return !file.isEmpty() && line > 0;
        }

        @Override
        public String toString() {
            return "%s:%d:%d: %s: %s".formatted(file.isEmpty() ? "?" : file, line, column, kind, message);
        }
    }

    /** Something that a compiler has said or written, for those who know where it keeps it. */
    interface Files {
        /** {@return the path of the file of a diagnostic, empty if there is none} */
        String pathOf(Diagnostic<? extends JavaFileObject> diagnostic);

        /** {@return the generated sources by path} */
        Map<String, String> generated();
    }

    /** Runs a compiler. {@return what came of it} */
    static Outcome of(Request request, List<Processor> processors, Files files) {
        StringWriter output = new StringWriter();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task =
                request.task(output, diagnostics, processors.isEmpty() ? List.of("-proc:none") : List.of());
        if (!processors.isEmpty()) {
            task.setProcessors(processors);
        }
        boolean success = false;
        Throwable crash = null;
        try {
            success = task.call();
        } catch (RuntimeException | Error e) {
            crash = e;
        }
        return new Outcome(
                success,
                diagnostics.getDiagnostics().stream()
                        .map(diagnostic -> Said.of(diagnostic, files.pathOf(diagnostic)))
                        .toList(),
                files.generated(),
                Optional.ofNullable(crash),
                output.toString());
    }

    /** What a compiler is asked. */
    interface Request {
        JavaCompiler.CompilationTask task(
                Writer output, DiagnosticCollector<JavaFileObject> diagnostics, List<String> moreOptions);
    }

    /** {@return what went wrong in the compiler, empty if nothing did} */
    String failure() {
        if (crash.isPresent()) {
            StringWriter trace = new StringWriter();
            crash.get().printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        if (output.contains("\tat ")) {
            return output;
        }
        return said.stream()
                .map(Said::message)
                .filter(message -> message.startsWith("Internal compiler error"))
                .findFirst()
                .orElse("");
    }

    /** {@return the errors} */
    List<Said> errors() {
        return said.stream().filter(Said::isError).toList();
    }
}
