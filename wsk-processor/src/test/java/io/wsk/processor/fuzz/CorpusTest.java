package io.wsk.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.WskProcessor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzer has found, as small as it can be. */
class CorpusTest {
    @TempDir
    private static Path folder;

    private static FuzzCompilers compilers;

    @BeforeAll
    static void prepare() {
        compilers = FuzzCompilers.in(folder);
    }

    @AfterAll
    static void close() {
        compilers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javac", "flow", "ecj"})
    void what_was_found_once_is_not_found_again(String compiler) {
        Oracle oracle = new Oracle(compilers.get(compiler), WskProcessor::new);

        assertThat(oracle.judge(SourceFiles.in(Path.of("src/test/resources/fuzz")))
                        .faults())
                .isEmpty();
    }
}
