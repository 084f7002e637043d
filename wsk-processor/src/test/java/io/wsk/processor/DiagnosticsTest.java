package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake gives exactly the diagnostics that its case is marked with, no more and no less, on all compilers.
 * {@code -Dgoldens.update=true} rewrites the markers.
 */
class DiagnosticsTest {
    /** The cases have several classes in a file, which javac would like to comment. */
    static final String LINT = "-Xlint:all,-processing,-auxiliaryclass";

    /** As builds with Error Prone do it: after an error of a processor javac looks at method bodies, too. */
    static final String TO_THE_END = "-XDshould-stop.ifError=FLOW";

    private static final int SHUFFLES = 2;

    static Stream<Arguments> cases() {
        return CompilerUnderTest.each(DiagnosticCase.all());
    }

    static Stream<Arguments> casesForJavac() {
        return CompilerUnderTest.eachWithJavac(DiagnosticCase.all());
    }

    @BeforeAll
    static void rewriteOnRequest() {
        if (GoldenTest.UPDATE) {
            DiagnosticCase.all().forEach(DiagnosticCase::rewrite);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_compiler_says_exactly_what_is_marked_and_where(DiagnosticCase subject, CompilerUnderTest compiler) {
        assertThatItSaysWhatIsMarked(subject, compiler, Compilation.of(subject.sources()));
    }

    @ParameterizedTest
    @MethodSource("casesForJavac")
    void javac_says_the_same_if_it_goes_on_after_errors(DiagnosticCase subject, CompilerUnderTest compiler) {
        assertThatItSaysWhatIsMarked(
                subject, compiler, Compilation.of(subject.sources()).with(TO_THE_END));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_of_the_sources_does_not_matter(DiagnosticCase subject, CompilerUnderTest compiler) {
        DiagnosticCase split = subject.split();
        int shuffles = subject.sources().size() > 1 ? SHUFFLES : 0;
        for (Compilation order : Compilation.of(split.sources()).inOtherOrders(shuffles)) {
            assertThatItSaysWhatIsMarked(split, compiler, order.observed());
        }
    }

    private static void assertThatItSaysWhatIsMarked(
            DiagnosticCase subject, CompilerUnderTest compiler, Compilation compilation) {
        CompilationResult result = compiler.compile(compilation.with(LINT));

        List<Expectation> expected = subject.expectations(compiler);
        assertThat(DiagnosticCase.said(result, compiler)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.offences()).isEmpty();
    }
}
