package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sources that come as near as possible to the rule that they are named after, and keep it. Nobody has anything to say about
 * them, nor about what is generated for them.
 */
class AcceptedTest {
    static Stream<DiagnosticCase> cases() throws IOException {
        try (Stream<Path> paths = Files.list(Path.of("src/test/resources/accepted"))) {
            return paths.sorted().map(DiagnosticCase::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javac_accepts_it_without_a_word(DiagnosticCase subject) {
        CompilationResult result =
                CompilerUnderTest.JAVAC.compile(subject.sources(), "-Xlint:all,-processing,-auxiliaryclass", "-Werror");

        assertThat(result.reports()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    /** Except for the warnings that ecj has on its own, about the sources. */
    @ParameterizedTest
    @MethodSource("cases")
    void ecj_accepts_it_without_a_word(DiagnosticCase subject) {
        CompilationResult result = CompilerUnderTest.ECJ.compile(subject.sources());

        assertThat(result.reports())
                .filteredOn(report -> report.kind() == Diagnostic.Kind.ERROR
                        || report.message().startsWith("[WSK")
                        || subject.sources().stream()
                                .noneMatch(source -> source.fileName().equals(report.file())))
                .isEmpty();
        assertThat(result.success()).isTrue();
    }
}
