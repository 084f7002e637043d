package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskSocket;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handler classes in named modules, and without the runtime. */
class ModulesTest {
    private static final Source HANDLER = Source.of("""
            package p;

            public class Handler {
                Handler() {}

                @io.wsk.annotations.WskReceiveFromEvent
                void received() {}
            }
            """);

    @ParameterizedTest
    @EnumSource
    void a_table_works_in_a_named_module_and_has_no_generated_annotation_that_it_could_not_read(
            CompilerUnderTest compiler) {
        CompilationResult result =
                compileModule(compiler, "requires io.wsk.runtime; exports p;", "-Xlint:all,-processing");

        assertThat(result.reports()).noneMatch(report -> report.message().contains("[WSK"));
        assertThatItCompiles(compiler, result);
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains("class HandlerDispatch")
                .doesNotContain("Generated");
    }

    @ParameterizedTest
    @EnumSource
    void a_module_that_reads_java_compiler_gets_the_generated_annotation(CompilerUnderTest compiler) {
        CompilationResult result = compileModule(compiler, "requires io.wsk.runtime; requires java.compiler;");

        assertThatItCompiles(compiler, result);
        assertThat(result.sources().get("p/HandlerDispatch.java")).contains("@Generated");
    }

    @ParameterizedTest
    @EnumSource
    void a_module_that_does_not_read_the_runtime_is_told_once_what_to_add(CompilerUnderTest compiler) {
        CompilationResult result = compileModule(compiler, "requires io.wsk.annotations;");

        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK040]")
                        .contains(
                                "no io.wsk.runtime.dispatch.WskDatagramDispatch in the modules that m reads",
                                "module m { requires io.wsk.runtime; }"));
    }

    @ParameterizedTest
    @EnumSource
    void a_project_without_the_runtime_is_told_once_what_to_add(CompilerUnderTest compiler) {
        List<Source> sources = List.of(
                HANDLER, Source.of("package p; class Second { @io.wsk.annotations.WskReceiveFromEvent void r() {} }"));

        CompilationResult result =
                compiler.compile(sources, List.of(new WskProcessor()), List.of(location(WskCategory.class)), List.of());

        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK040]")
                        .contains(
                                "in the class path", "<groupId>io.wsk</groupId><artifactId>wsk-runtime</artifactId>"));
    }

    /** In a named module, ecj on its own does not connect generated classes with others, whatever the processor. */
    private static void assertThatItCompiles(CompilerUnderTest compiler, CompilationResult result) {
        if (compiler == CompilerUnderTest.JAVAC) {
            assertThat(result.reports()).isEmpty();
        }
    }

    private static CompilationResult compileModule(CompilerUnderTest compiler, String directives, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--module-path");
        all.add(Stream.of(WskCategory.class, WskSocket.class, NullMarked.class)
                .map(ModulesTest::location)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        List<Source> sources = List.of(new Source("module-info.java", "module m { " + directives + " }"), HANDLER);
        return compiler.compile(sources, List.of(new WskProcessor()), List.of(), all);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
