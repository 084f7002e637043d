package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.DiagnosticCase.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake gives exactly the diagnostics that its case is marked with, no more and no less, on both compilers.
 * {@code -Dgoldens.update=true} rewrites the markers.
 */
class DiagnosticsTest {
    private static final Path CASES = Path.of("src/test/resources/diagnostics");
    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    /** The cases have several classes in a file, which javac would like to comment. */
    private static final String LINT = "-Xlint:all,-processing,-auxiliaryclass";

    static Stream<DiagnosticCase> cases() throws IOException {
        try (Stream<Path> paths = Files.list(CASES)) {
            return paths.sorted().map(DiagnosticCase::read).toList().stream();
        }
    }

    static Stream<DiagnosticCase> casesOfSeveralSources() throws IOException {
        return cases().filter(subject -> subject.sources().size() > 1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javac_says_exactly_what_is_marked_and_where(DiagnosticCase subject) {
        DiagnosticCase checked = UPDATE ? updated(subject) : subject;

        CompilationResult result = CompilerUnderTest.JAVAC.compile(checked.sources(), LINT);

        assertThat(said(result))
                .usingElementComparator(DiagnosticsTest::compare)
                .containsExactlyInAnyOrderElementsOf(checked.expectations());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ecj_says_the_same(DiagnosticCase subject) {
        Assumptions.assumeFalse(UPDATE, "rewriting");

        CompilationResult result = CompilerUnderTest.ECJ.compile(subject.sources());

        assertThat(said(result).stream().filter(DiagnosticsTest::isNotByEcj).map(Expectation::withoutColumn))
                .containsExactlyInAnyOrderElementsOf(subject.expectations().stream()
                        .map(Expectation::withoutColumn)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("casesOfSeveralSources")
    void the_order_of_the_sources_does_not_matter(DiagnosticCase subject) {
        Assumptions.assumeFalse(UPDATE, "rewriting");
        List<Source> reversed = new ArrayList<>(subject.sources());
        Collections.reverse(reversed);

        CompilationResult result = CompilerUnderTest.JAVAC.compile(reversed, LINT);

        assertThat(said(result))
                .usingElementComparator(DiagnosticsTest::compare)
                .containsExactlyInAnyOrderElementsOf(subject.expectations());
    }

    private static List<Expectation> said(CompilationResult result) {
        return result.reports().stream().map(Expectation::of).toList();
    }

    /** ecj has warnings about the sources that javac does not have. */
    private static boolean isNotByEcj(Expectation said) {
        return said.kind().equals("ERROR") || said.text().startsWith("[WSK");
    }

    private static DiagnosticCase updated(DiagnosticCase subject) {
        CompilationResult result = CompilerUnderTest.JAVAC.compile(subject.withoutMarkers(), LINT);
        subject.rewrite(result.reports());
        return DiagnosticCase.read(subject.path());
    }

    /** A marker without a caret leaves the column open. */
    private static int compare(Expectation said, Expectation expected) {
        boolean same = said.withoutColumn().equals(expected.withoutColumn())
                && (said.column() == expected.column() || said.column() == 0 || expected.column() == 0);
        return same ? 0 : said.toString().compareTo(expected.toString());
    }
}
