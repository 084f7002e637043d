package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated tables byte for byte with {@code golden/<case>/expected}, and compiles them strictly.
 * {@code -Dgoldens.update=true} rewrites those files; the change is then reviewed like any other source.
 */
class GoldenTest {
    /** Whether what the tests expect is to be replaced by what they find. */
    static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    @TempDir
    private static Path scratch;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all().stream();
    }

    static Stream<Arguments> casesForEachCompiler() {
        return CompilerUnderTest.each(GoldenCase.all());
    }

    @BeforeAll
    static void rewriteOnRequest() throws IOException {
        if (UPDATE) {
            for (GoldenCase each : GoldenCase.all()) {
                each.rewrite(CompilerUnderTest.JAVAC
                        .compile(each.compilation(scratch.resolve(each.toString())))
                        .sources());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("casesForEachCompiler")
    void exactly_the_golden_tables_are_generated_and_compile_without_a_warning(
            GoldenCase subject, CompilerUnderTest compiler, @TempDir Path classes) throws IOException {
        CompilationResult result =
                compiler.compileStrictly(subject.compilation(classes).with("-Xlint:all,-processing"));

        assertThat(result.reports()).isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(result.sources()).isEqualTo(subject.expected());
        assertThat(result.offences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_line_is_longer_than_120_columns(GoldenCase subject) {
        subject.expected()
                .forEach((path, text) -> assertThat(text.lines())
                        .as(path)
                        .filteredOn(line -> !line.contains("@see"))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120)));
    }
}
