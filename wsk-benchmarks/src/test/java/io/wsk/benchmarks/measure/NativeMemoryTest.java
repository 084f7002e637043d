package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
    @Test
    void heap_and_compilers_do_not_count_nor_do_the_parts_of_a_category() throws IOException {
        assertThat(NativeMemory.parse("""
                        4711:
                        Total: reserved=8027649636, committed=484251236
                        -                 Java Heap (reserved=6320816128, committed=406847488)
                                                    (mmap: reserved=6320816128, committed=406847488)
                        -                    Thread (reserved=19974504, committed=862568)
                                                    (stack: reserved=19922944, committed=811008)
                        -                      Code (reserved=253671480, committed=7768120)
                        -               Arena Chunk (reserved=272920, committed=272920)
                        -                     Other (reserved=32, committed=32)
                        """)).isEqualTo(862_600);
    }

    @Test
    void a_jvm_that_does_not_count_is_a_failure() {
        assertThatThrownBy(() -> NativeMemory.parse("4711:\nNative memory tracking is not enabled\n"))
                .isInstanceOf(IOException.class);
    }
}
