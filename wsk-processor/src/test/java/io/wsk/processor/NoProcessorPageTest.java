package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.CompilerUnderTest.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/diagnostics/no-processor.md} says about compilers, as far as it can be seen from inside. */
class NoProcessorPageTest {
    private static final String PAGE =
            Source.readText(Path.of("../docs/diagnostics/no-processor.md")).replaceAll("\\s+", " ");

    private static final Source LISTENER = Source.of("""
            package echo;
            public class EchoListener {
                @io.wsk.annotations.WskAcceptEvent
                EchoConnection accepted() {
                    return new EchoConnection();
                }
            }
            """);
    private static final Source CONNECTION = Source.of("""
            package echo;
            public class EchoConnection {
                @io.wsk.annotations.WskDisconnectEvent
                void disconnected() {}
            }
            """);
    private static final Source USER = Source.of("""
            package echo;
            import echo.EchoListenerDispatch;
            import static echo.EchoConnectionDispatch.EVENT_MASK;
            class User {
                EchoListenerDispatch field;
                Object table = EchoListenerDispatch.TABLE;
                int mask = EchoListenerDispatch.TABLE.eventMask();
                int constant = EVENT_MASK;
            }
            """);

    @ParameterizedTest
    @EnumSource
    void the_page_is_found_by_the_words_of_the_compiler(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(List.of(LISTENER, CONNECTION, USER));

        assertThat(result.errors()).hasSizeGreaterThan(4);
        assertThat(result.errors().stream()
                        .flatMap(error -> error.message().lines())
                        .map(line -> line.strip().replaceAll(" +", " ").replace("EchoConnection", "EchoListener"))
                        .filter(line -> line.contains("EchoListenerDispatch") || line.contains("import")))
                .isNotEmpty()
                .allMatch(PAGE::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Twice {} class Twice {}",
                "public class Other {}",
                "class Egg extends Hen {} class Hen extends Egg {}"
            })
    void an_error_that_keeps_processors_from_starting_comes_with_errors_about_tables(String mistake) {
        CompilationResult result = CompilerUnderTest.JAVAC.compile(
                List.of(LISTENER, CONNECTION, USER, new Source("x/Mistake.java", "package x; " + mistake)));

        assertThat(result.errors())
                .anyMatch(error -> error.file().equals("Mistake.java"))
                .anyMatch(error -> error.message().contains("EchoListenerDispatch"))
                .filteredOn(error -> error.file().equals("Mistake.java"))
                .allSatisfy(error -> assertThat(PAGE)
                        .contains(error.message()
                                .replaceAll("x\\.Twice| involving .*", "")
                                .strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Syntax { int a = ; }",
                "class Missing { no.such.Thing thing; }",
                "class A { int a = \"\"; }"
            })
    void other_errors_do_not(String mistake) {
        CompilationResult result = CompilerUnderTest.JAVAC.compile(
                List.of(LISTENER, CONNECTION, USER, new Source("x/Mistake.java", "package x; " + mistake)));

        assertThat(result.errors()).isNotEmpty().allMatch(error -> error.file().equals("Mistake.java"));
    }

    @ParameterizedTest
    @EnumSource
    void a_processor_before_ours_that_claims_everything_takes_its_annotations_away(CompilerUnderTest compiler) {
        List<Source> sources = List.of(LISTENER, CONNECTION, USER);

        assertThat(compiler.compileWith(sources, Greedy::new, WskProcessor::new).errors())
                .anyMatch(error -> error.message().contains("EchoListenerDispatch"));
        assertThat(compiler.compileWith(sources, WskProcessor::new, Greedy::new).errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@io.wsk.annotations.WskSendBacklogEvent(enabled = true) void backlog() {}",
                "@io.wsk.annotations.WskSendBacklogEvent(enabled = OFF) void backlog() {}",
                "@io.wsk.annotations.WskSendBacklogEvent @io.wsk.annotations.WskSendBacklogEvent void backlog() {}",
                "@io.wsk.annotations.WskSendBacklogEvent int field;",
                "@SuppressWarnings(1) int field;"
            })
    void an_annotation_that_is_an_error_keeps_javac_from_starting_processors(String member) {
        Source broken = Source.of("package echo; class Broken { " + member + " }");

        for (CompilerUnderTest compiler : CompilerUnderTest.values()) {
            List<String> errors = compiler.compile(List.of(LISTENER, CONNECTION, USER, broken)).errors().stream()
                    .map(Report::message)
                    .toList();
            if (compiler.isJavac()) {
                assertThat(errors).hasSizeGreaterThan(1).anyMatch(error -> error.contains("EchoListenerDispatch"));
            } else {
                assertThat(errors).noneMatch(error -> error.contains("EchoListenerDispatch"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void handlers_in_local_and_anonymous_classes_are_not_seen(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compile(List.of(LISTENER, CONNECTION, Source.of("""
                package echo;
                class Hidden {
                    final Object anonymous = new Object() {
                        @io.wsk.annotations.WskDisconnectEvent
                        private void disconnected(String mistake) {}
                    };

                    void method() {
                        class Local {
                            @io.wsk.annotations.WskDisconnectEvent
                            private void disconnected(String mistake) {}
                        }
                    }
                }
                """)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources())
                .containsOnlyKeys("echo/EchoConnectionDispatch.java", "echo/EchoListenerDispatch.java");
    }

    @Test
    void the_lint_about_unclaimed_annotations_is_silenced_as_the_page_says() {
        assertThat(warnings("-Xlint:all"))
                .hasSize(2)
                .allMatch(warning -> warning.contains("No processor claimed any of these annotations: "))
                .anyMatch(warning -> warning.contains("/io.wsk.annotations.WskDisconnectEvent"))
                .anyMatch(warning -> warning.contains("java.compiler/javax.annotation.processing.Generated"));
        assertThat(PAGE).contains("No processor claimed any of these annotations: ", "`-Xlint:all,-processing`");
        assertThat(warnings("-Xlint:all,-processing")).isEmpty();
    }

    private static List<String> warnings(String lint) {
        List<String> warnings = new ArrayList<>();
        CompilerUnderTest.JAVAC.compile(List.of(LISTENER, CONNECTION), lint).reports().stream()
                .filter(report -> report.kind() != Diagnostic.Kind.ERROR)
                .forEach(report -> warnings.add(report.message()));
        return warnings;
    }

    /** Somebody else's processor, as one should not be. */
    private static final class Greedy extends ProcessorOfEverything {
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return true;
        }
    }
}
