package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sources with mistakes, and {@link Markers} for what compilers say about them. A case is one file, or a folder if it takes
 * several.
 *
 * @param path the file or folder
 * @param sources the sources
 */
record DiagnosticCase(Path path, List<Source> sources) {
    static List<DiagnosticCase> all() {
        return in("diagnostics");
    }

    /** {@return sources that come as near as possible to the rule that they are named after, and keep it} */
    static List<DiagnosticCase> accepted() {
        return in("accepted");
    }

    private static List<DiagnosticCase> in(String folder) {
        return Source.children(Path.of("src/test/resources", folder)).stream()
                .map(path -> new DiagnosticCase(path, Source.readCase(path)))
                .toList();
    }

    /** {@return the same with each class in a file of its own} */
    DiagnosticCase split() {
        return new DiagnosticCase(
                path,
                sources.stream().flatMap(source -> source.split().stream()).toList());
    }

    /** {@return what the markers say} */
    List<Expectation> expectations() {
        return sources.stream().flatMap(source -> Markers.in(source).stream()).toList();
    }

    /** {@return what a compiler has to say according to the markers} */
    List<Expectation> expectations(CompilerUnderTest compiler) {
        return compiler.isJavac()
                ? expectations()
                : sources.stream()
                        .flatMap(source -> Markers.in(source).stream().map(expected -> byEcj(source, expected)))
                        .toList();
    }

    /** {@return what a compiler has said} */
    static List<Expectation> said(CompilationResult result, CompilerUnderTest compiler) {
        return result.reports().stream()
                .map(Expectation::of)
                .map(said -> !compiler.isJavac() && said.isByCompiler() ? said.inAnyColumn() : said)
                .toList();
    }

    /** Replaces the markers by what javac says about the sources without them. */
    void rewrite() {
        List<Source> plain = sources.stream().map(Markers::removed).toList();
        List<Report> reports =
                CompilerUnderTest.JAVAC.compile(plain, DiagnosticsTest.LINT).reports();
        for (Source source : plain) {
            Path file = Files.isDirectory(path) ? path.resolve(source.fileName()) : path;
            try {
                Files.writeString(file, Markers.added(source, reports).text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Expectation byEcj(Source source, Expectation expected) {
        return expected.isByCompiler()
                ? expected.inAnyColumn()
                : expected.at(EcjPosition.of(source, expected.line(), expected.column()));
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
