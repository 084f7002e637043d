package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A compilation that writes its report into a real folder, where it can be looked at, also after errors.
 *
 * @param success whether the compiler was content
 * @param diagnostics everything it said
 * @param classes the folder with the class files
 */
public record ReportCompilation(boolean success, List<Report> diagnostics, Path classes) {
    /** What asks for the report. */
    static final String ON = "-Awsk.report=true";

    /** Compiles into the folder {@code classes} of an empty folder, and asks for the report. */
    public static ReportCompilation javac(Path folder, List<Source> sources, String... options) {
        CompilationResult result =
                CompilerUnderTest.JAVAC.compile(Compilation.of(sources).with(ON).with(options));
        Path classes = folder.resolve("classes");
        try {
            result.writeOutput(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportCompilation(result.success(), result.reports(), classes);
    }
}
