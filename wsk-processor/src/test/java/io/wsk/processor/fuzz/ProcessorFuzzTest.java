package io.wsk.processor.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of handler classes, made up or mutated, with and without mistakes: each is accepted and has a table that compiles, or
 * is refused at a position, and none costs the tables of others.
 *
 * <p>{@code -Dfuzz.classes=N} says how many, {@code -Dfuzz.seed=N} with which seed to begin, {@code -Dfuzz.compiler=javac},
 * {@code ecj} or {@code flow} with which compiler, instead of all in turn.
 */
class ProcessorFuzzTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    private Path folder;

    @Test
    void every_class_gets_a_table_that_compiles_or_a_diagnostic_at_a_position() throws IOException {
        String only = System.getProperty("fuzz.compiler");
        try (FuzzCompilers compilers = FuzzCompilers.in(folder);
                Stream<Path> folders = Files.list(RESOURCES)) {
            Mutator mutator = Mutator.of(folders.sorted().toList());
            new Fuzzer(compilers, only == null ? compilers.names() : List.of(only), mutator)
                    .run(Long.getLong("fuzz.classes", 3_000), Long.getLong("fuzz.seed", 1));
        }
    }
}
