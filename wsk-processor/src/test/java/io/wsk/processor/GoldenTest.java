package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated tables byte for byte with {@code golden/<case>/expected}. {@code -Dgoldens.update=true} rewrites those
 * files; the change is then reviewed like any other source. What is in {@code golden/<case>/library} comes from class files.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    @TempDir
    private Path classes;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javac_generates_exactly_the_golden_tables_and_has_nothing_to_complain_about(Path folder) throws IOException {
        CompilationResult result = CompilerUnderTest.JAVAC.compileAgainst(
                library(folder), Source.readAll(folder), "-Xlint:all,-processing", "-Werror");

        assertThat(result.reports()).isEmpty();
        assertThat(result.success()).isTrue();
        if (UPDATE) {
            update(folder.resolve("expected"), result.sources());
        }
        assertThat(result.sources()).isEqualTo(expected(folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ecj_generates_exactly_the_golden_tables_and_compiles_them(Path folder) throws IOException {
        Assumptions.assumeFalse(UPDATE, "rewriting");

        CompilationResult result = CompilerUnderTest.ECJ.compileAgainst(library(folder), Source.readAll(folder));

        assertThat(result.reports())
                .filteredOn(report -> isError(report, folder))
                .isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(result.sources()).isEqualTo(expected(folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_line_is_longer_than_120_columns(Path folder) {
        expected(folder)
                .forEach((path, text) -> assertThat(text.lines())
                        .as(path)
                        .filteredOn(line -> !line.contains("@see"))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120)));
    }

    /** ecj has warnings of its own about the inputs; about what is generated it must have none. */
    private static boolean isError(CompilerUnderTest.Report report, Path folder) {
        return report.kind() == javax.tools.Diagnostic.Kind.ERROR
                || Files.exists(folder.resolve("expected").resolve(report.file()));
    }

    /** {@return the compiled library of a case, empty if it has none} It was compiled as a library should be. */
    private Path library(Path folder) throws IOException {
        Path sources = folder.resolve("library");
        if (!Files.exists(sources)) {
            return classes;
        }
        CompilationResult library = CompilerUnderTest.JAVAC.compile(Source.readAll(sources), "-parameters");
        assertThat(library.reports()).isEmpty();
        return library.writeClasses(classes);
    }

    private static Map<String, String> expected(Path folder) {
        Map<String, String> expected = new TreeMap<>();
        for (Source source : Source.readAll(folder.resolve("expected"))) {
            expected.put(source.path(), source.text());
        }
        return expected;
    }

    private static void update(Path expected, Map<String, String> sources) throws IOException {
        Files.createDirectories(expected);
        for (Source stale : Source.readAll(expected)) {
            Files.delete(expected.resolve(stale.fileName()));
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = expected.resolve(Path.of(source.getKey()).getFileName());
            Files.writeString(file, source.getValue());
        }
    }
}
