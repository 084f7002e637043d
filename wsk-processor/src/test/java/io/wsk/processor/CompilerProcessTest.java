package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerProcessTest {
    private static final Compilation PLAIN = Compilation.of(List.of(Source.of("class Plain {}")));

    @Test
    void what_a_processor_throws_over_there_is_thrown_here_and_the_next_compilation_is_another_one(
            @TempDir Path directory) throws IOException {
        try (CompilerProcess process = CompilerProcess.start(Jdk.running().home(), directory)) {
            assertThatThrownBy(() -> process.run(Tool.JAVAC, PLAIN.processedBy(CompilerProcessTest::broken)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("broken here")
                    .hasMessageContaining("CompilerProcessTest.broken");

            assertThat(process.run(Tool.JAVAC, PLAIN).classes()).containsOnlyKeys("Plain");
        }
    }

    private static ObservedProcessor broken() {
        throw new IllegalStateException("broken here");
    }
}
