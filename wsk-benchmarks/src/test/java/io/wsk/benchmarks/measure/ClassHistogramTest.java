package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassHistogramTest {
    private static final String OUTPUT = """
            4711:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:          9724         846272  [B (java.base@17.0.15)
               2:            10            400  io.wsk.runtime.core.Connection
               3:             1             16  io.wsk.runtime.core.Connection$$Lambda$80/0x00007f51490839e0
               4:             1             24  io.wsk.runtime.core.Connection$$Lambda$81/0x00007f5149083c00
            Total          9736         846712
            """;

    @Test
    void the_bytes_of_each_class_are_read_and_the_lambdas_of_a_class_are_one() throws IOException {
        assertThat(ClassHistogram.parse(OUTPUT).bytes())
                .containsExactly(
                        entry("[B", 846_272L),
                        entry("io.wsk.runtime.core.Connection", 400L),
                        entry("io.wsk.runtime.core.Connection$$Lambda", 40L));
    }

    @Test
    void what_is_no_histogram_is_a_failure() {
        assertThatThrownBy(() -> ClassHistogram.parse("4711:\nno such command"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4711:");
    }

    @Test
    void growth_leaves_out_what_has_not_changed() throws IOException {
        ClassHistogram before = ClassHistogram.parse(OUTPUT);
        ClassHistogram after = ClassHistogram.parse(OUTPUT.replace("     400 ", "     450 ") + "5: 1 8 a.New\n");

        assertThat(after.since(before).bytes())
                .containsExactly(entry("a.New", 8L), entry("io.wsk.runtime.core.Connection", 50L));
        assertThat(before.bytesOfJdk()).isEqualTo(846_272);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[B", "[[I", "java.lang.Object", "[Ljava.lang.Object;", "sun.nio.ch.SocketChannelImpl"})
    void the_jdk_has_its_packages_and_the_arrays_of_numbers(String name) {
        assertThat(ClassHistogram.isOfJdk(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.wsk.runtime.core.Connection", "[Lio.netty.util.Recycler;", "javassist.Loader", "B"})
    void others_are_not_the_jdk(String name) {
        assertThat(ClassHistogram.isOfJdk(name)).isFalse();
    }

    @Test
    void a_jvm_can_be_asked() throws IOException, InterruptedException {
        assertThat(ClassHistogram.of(ProcessHandle.current().pid()).bytes())
                .containsKeys("[B", ClassHistogramTest.class.getName());
    }
}
