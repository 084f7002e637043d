package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes as near as possible to a rule and keeps it gives no diagnostic at all, nor does the table that comes of it. */
class AcceptedTest {
    private static final int SHUFFLES = 2;

    static Stream<Arguments> cases() {
        return CompilerUnderTest.each(DiagnosticCase.accepted());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_compiler_has_nothing_to_say(DiagnosticCase subject, CompilerUnderTest compiler) {
        assertThatItIsAccepted(compiler, Compilation.of(subject.sources()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_of_the_sources_does_not_matter(DiagnosticCase subject, CompilerUnderTest compiler) {
        int shuffles = subject.sources().size() > 1 ? SHUFFLES : 0;
        for (Compilation order : Compilation.of(subject.split().sources()).inOtherOrders(shuffles)) {
            assertThatItIsAccepted(compiler, order.observed());
        }
    }

    private static void assertThatItIsAccepted(CompilerUnderTest compiler, Compilation compilation) {
        CompilationResult result = compiler.compileStrictly(compilation.with(DiagnosticsTest.LINT));

        assertThat(result.reports()).isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(result.offences()).isEmpty();
    }
}
