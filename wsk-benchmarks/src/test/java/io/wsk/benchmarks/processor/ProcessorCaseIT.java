package io.wsk.benchmarks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A small round of everything that the case does. That it measures right is another matter: nobody looks at the times. */
class ProcessorCaseIT {
    private static final int CLASSES = 21;

    private final ToolPaths paths = ToolPaths.ofThisBuild();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void each_processor_writes_what_it_is_made_for(Workload workload, List<String> generated) throws IOException {
        SourceTree sources = SourceTree.write(workload, CLASSES, folder.resolve("in"));
        JavacFolder output = new JavacFolder(folder.resolve("out"));
        output.clear();

        WholeCompilation.Result result = compile(output, Optional.of(paths.processor(workload.processor())), sources);

        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(output.generated().files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(generated);
    }

    static Stream<Arguments> each_processor_writes_what_it_is_made_for() {
        return Stream.of(
                Arguments.of(Workload.WSK, each(7, "Connection%dDispatch", "Listener%dDispatch", "Stream%dDispatch")),
                Arguments.of(Workload.AUTO_VALUE, each(CLASSES, "AutoValue_Value%d")),
                Arguments.of(
                        Workload.DAGGER_MODULES,
                        each(
                                CLASSES,
                                "DaggerModule%d_Graph",
                                "Module%d_ClockFactory",
                                "Module%d_LogFactory",
                                "Module%d_SessionFactory",
                                "Module%d_SizeFactory",
                                "Module%d_StoreFactory")),
                Arguments.of(Workload.DAGGER_INJECT, each(CLASSES, "Service%d_Factory")),
                Arguments.of(Workload.MAPSTRUCT, each(CLASSES, "Mapper%dImpl")));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void all_sources_compile_without_their_processor_too(Workload workload) throws IOException {
        SourceTree sources = SourceTree.write(workload, CLASSES, folder.resolve("in"));
        JavacFolder output = new JavacFolder(folder.resolve("out"));
        output.clear();

        WholeCompilation.Result result = compile(output, Optional.empty(), sources);

        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(output.generated().files()).isEmpty();
    }

    static List<Workload> workloads() {
        return Workload.ALL;
    }

    /** One round with the sources, one with the tables, and the last one: less is not possible. */
    @Test
    void our_processor_needs_no_extra_round() throws IOException {
        List<String> sources =
                SourceTree.write(Workload.WSK, CLASSES, folder.resolve("in")).names();

        OwnWork.Result result = OwnWork.measure(
                new OwnWork.Task(List.of(), 0, sources, paths.library(), paths.processor(Workload.WSK.processor())));

        assertThat(result.warm().rounds()).isEqualTo(3);
        assertThat(result.warm().files()).isEqualTo(CLASSES);
    }

    @Test
    void the_command_leaves_results_and_tables() throws IOException {
        StringWriter printed = new StringWriter();
        CommandLine command = new CommandLine(new Main()).setOut(new PrintWriter(printed));

        int code = command.execute(
                "processor",
                "--rounds=1",
                "--sizes=6",
                "--classes=6",
                "--rivals=auto-value",
                "--output=" + folder.resolve("bench"));

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("bench/results.json")))
                .contains(
                        "\"benchmark\": \"B11\"",
                        "\"subject\": \"AutoValue\"",
                        "\"OWN_CPU_MILLIS_PER_CLASS\"",
                        "--rivals=auto-value");
        assertThat(Files.readString(folder.resolve("bench/processor.md")))
                .isEqualTo(printed.toString())
                .contains("| 6 |", "| WSK for Java | ", "| AutoValue | 1.");
        assertThat(Files.readString(folder.resolve("bench/processor.svg")))
                .contains(">WSK for Java<", ">AutoValue<", "CPU per class");
    }

    private WholeCompilation.Result compile(JavacFolder output, Optional<String> processor, SourceTree sources)
            throws IOException {
        return WholeCompilation.compile(
                new WholeCompilation.Task(output.arguments(paths.library(), processor, sources.names())));
    }

    private static List<String> each(int count, String... names) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (String name : names) {
                files.add(name.formatted(i) + ".java");
            }
        }
        return files;
    }
}
