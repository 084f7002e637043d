package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handler classes in named modules, and without the runtime. */
class ModulesTest {
    @TempDir
    private Path libraries;

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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ECJ")
    void that_is_one_error_however_many_handlers_and_users_of_tables_there_are(CompilerUnderTest compiler) {
        List<Source> sources = List.of(
                new Source("module-info.java", "module m { requires io.wsk.annotations; }"),
                HANDLER,
                Source.of("package p; class Second { @io.wsk.annotations.WskDisconnectEvent void gone() {} }"),
                Source.of("package q; class Third { @io.wsk.annotations.WskAcceptEvent void accepted() {} }"),
                Source.of("""
                        package p;
                        import static p.HandlerDispatch.EVENT_MASK;
                        class User {
                            final HandlerDispatch table = HandlerDispatch.TABLE;
                            final int mask = EVENT_MASK | SecondDispatch.EVENT_MASK;
                        }
                        """));

        assertThat(compiler.compile(Compilation.of(sources).onModulePath(List.of()))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("[WSK040]"));
    }

    /** Where even the annotations cannot be seen, the compiler says so, and there is nothing to see for us. */
    @ParameterizedTest
    @EnumSource
    void a_module_that_does_not_read_the_annotations_is_left_to_the_compiler(CompilerUnderTest compiler) {
        assertThat(compileModule(compiler, "").errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.message())
                        .contains("io.wsk.annotations")
                        .doesNotContain("[WSK"));
    }

    @ParameterizedTest
    @EnumSource
    void a_project_without_the_runtime_is_told_once_what_to_add(CompilerUnderTest compiler) {
        List<Source> sources = List.of(
                HANDLER, Source.of("package p; class Second { @io.wsk.annotations.WskReceiveFromEvent void r() {} }"));

        CompilationResult result =
                compiler.compile(Compilation.of(sources).againstOnly(List.of(ClassPath.of(WskCategory.class))));

        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK040]")
                        .contains(
                                "in the class path", "<groupId>io.wsk</groupId><artifactId>wsk-runtime</artifactId>"));
    }

    @ParameterizedTest
    @EnumSource
    void a_module_that_does_not_read_the_dispatch_interface_of_an_extension_is_told_what_to_add(
            CompilerUnderTest compiler) throws IOException {
        Path tables = compileLibrary("tables", "requires transitive io.wsk.runtime; exports tables;", """
                package tables;
                public interface IdleDispatch<C> extends io.wsk.runtime.dispatch.WskExtensionDispatch<C> {
                    default void idleEvent(C context) {}
                }
                """);
        Path events =
                compileLibrary("events", "requires io.wsk.annotations; requires tables; exports events;", """
                package events;
                import io.wsk.annotations.*;
                @WskEventCallback(
                        categories = WskCategory.EXTENSION,
                        dispatch = tables.IdleDispatch.class,
                        method = "idleEvent",
                        flag = 0x01)
                public @interface IdleEvent {}
                """, tables);
        Source handler = Source.of("package p; class Handler { @events.IdleEvent void idle() {} }");
        String requires = "requires io.wsk.annotations; requires events; requires ";

        assertThat(compileModule(compiler, "m", requires + "io.wsk.runtime;", handler, tables, events)
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK040]")
                        .contains(
                                "no tables.IdleDispatch in the modules that m reads", "module m { requires tables; }"));
        CompilationResult mended = compileModule(compiler, "m", requires + "tables;", handler, tables, events);
        assertThatItCompiles(compiler, mended);
        assertThat(mended.sources().get("p/HandlerDispatch.java")).contains("implements IdleDispatch<Handler>");
    }

    private Path compileLibrary(String module, String directives, String source, Path... needed) throws IOException {
        CompilationResult result =
                compileModule(CompilerUnderTest.JAVAC, module, directives, Source.of(source), needed);
        assertThat(result.errors()).isEmpty();
        return result.writeClasses(libraries.resolve(module));
    }

    /** In a named module, ecj on its own does not connect generated classes with others, whatever the processor. */
    private static void assertThatItCompiles(CompilerUnderTest compiler, CompilationResult result) {
        if (compiler.isJavac()) {
            assertThat(result.reports()).isEmpty();
        }
    }

    private static CompilationResult compileModule(CompilerUnderTest compiler, String directives, String... options) {
        return compileModule(compiler, "m", directives, HANDLER, List.of(), options);
    }

    private static CompilationResult compileModule(
            CompilerUnderTest compiler, String module, String directives, Source source, Path... libraries) {
        return compileModule(compiler, module, directives, source, List.of(libraries));
    }

    private static CompilationResult compileModule(
            CompilerUnderTest compiler,
            String module,
            String directives,
            Source source,
            List<Path> libraries,
            String... options) {
        Source declaration = new Source("module-info.java", "module " + module + " { " + directives + " }");
        return compiler.compile(Compilation.of(List.of(declaration, source))
                .onModulePath(libraries)
                .with(options));
    }
}
