package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the processor behaves towards compilers and build tools. */
class ProcessorConductTest {
    private static final Source HANDLER =
            Source.of("package p; class Handler { @io.wsk.annotations.WskReceiveFromEvent void received() {} }");

    @ParameterizedTest
    @EnumSource
    void every_file_has_its_handler_class_as_the_only_originating_element(CompilerUnderTest compiler)
            throws IOException {
        ObservedProcessor processor = ObservedProcessor.create();

        compiler.compileWith(goldenSources(), processor);

        assertThat(processor.written()).hasSizeGreaterThan(30).allSatisfy(file -> {
            assertThat(file.originating()).hasSize(1);
            assertThat(file.inLastRound()).isFalse();
        });
        assertThat(processor.written())
                .contains(new ObservedProcessor.Written(
                        "golden.echo.EchoListenerDispatch", List.of("golden.echo.EchoListener"), false));
        assertThat(processor.resources()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_sources_does_not_show_in_the_tables(CompilerUnderTest compiler) throws IOException {
        List<Source> sources = goldenSources();
        CompilationResult expected = compiler.compile(sources);
        assertThat(expected.success()).as(expected.reports()::toString).isTrue();

        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(sources, new Random(seed));
            assertThat(compiler.compile(sources).sources()).isEqualTo(expected.sources());
        }
    }

    @Test
    void the_language_of_the_machine_does_not_show_in_the_tables() throws IOException {
        List<Source> sources = goldenSources();
        CompilationResult expected = CompilerUnderTest.JAVAC.compile(sources);
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(CompilerUnderTest.JAVAC.compile(sources).sources()).isEqualTo(expected.sources());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_annotation_is_claimed(CompilerUnderTest compiler) {
        ObservedProcessor processor = ObservedProcessor.create();

        compiler.compileWith(List.of(HANDLER), processor);

        assertThat(processor.hasClaimed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_cannot_be_written_is_a_diagnostic_at_its_class(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(List.of(HANDLER), ObservedProcessor.onFullDisk());

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).startsWith("[WSK099]").contains("disk full", "io.wsk.processor.", "report");
            assertThat(error.file()).isEqualTo("Handler.java");
            assertThat(error.line()).isEqualTo(1);
        });
    }

    @Test
    void nothing_is_written_for_classes_without_handlers() {
        ObservedProcessor processor = ObservedProcessor.create();

        CompilerUnderTest.JAVAC.compileWith(List.of(Source.of("class Plain extends Thread {}")), processor);

        assertThat(processor.written()).isEmpty();
    }

    private static List<Source> goldenSources() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
            for (Path folder : folders.sorted().toList()) {
                sources.addAll(Source.readAll(folder));
                if (Files.exists(folder.resolve("library"))) {
                    sources.addAll(Source.readAll(folder.resolve("library")));
                }
            }
        }
        return sources;
    }
}
