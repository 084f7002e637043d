package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the processor behaves towards compilers and build tools. */
class ProcessorConductTest {
    private static final Source HANDLER =
            Source.of("package p; class Handler { @io.wsk.annotations.WskReceiveFromEvent void received() {} }");

    @ParameterizedTest
    @EnumSource
    void every_file_comes_of_one_class_alone_and_nothing_else_is_touched(CompilerUnderTest compiler) {
        CompilationResult result =
                compiler.compile(Compilation.of(GoldenCase.project()).observed());

        assertThat(result.offences()).isEmpty();
        assertThat(result.conduct().written()).hasSizeGreaterThan(30).allSatisfy(file -> {
            String path = file.name().replace('.', '/') + ".java";
            String folder = file.name().substring(0, file.name().lastIndexOf('.') + 1);
            String origin = file.originating().get(0).replace(folder, "");
            assertThat(result.sources().get(path))
                    .containsAnyOf(
                            "Dispatch table of {@link " + origin + "}",
                            "The client of the application {@link " + origin + "}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_cannot_be_written_is_a_diagnostic_at_its_class(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(List.of(HANDLER), ObservedProcessor::onFullDisk);

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).startsWith("[WSK099]").contains("disk full", "io.wsk.processor.", "report");
            assertThat(error.file()).isEqualTo("Handler.java");
            assertThat(error.line()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_for_classes_without_handlers(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compile(Compilation.of(List.of(Source.of("class Plain extends Thread {}")))
                .observed());

        assertThat(result.conduct().written()).isEmpty();
    }
}
