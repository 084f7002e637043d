package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LoadedClassesTest {
    @Test
    void both_counters_count() throws IOException {
        assertThat(LoadedClasses.parse("""
                        4711:
                        java.cls.loadedClasses=98
                        java.cls.sharedLoadedClasses=442
                        java.cls.sharedUnloadedClasses=7
                        """)).isEqualTo(540);
    }

    @Test
    void a_jvm_without_counters_is_a_failure() {
        assertThatThrownBy(() -> LoadedClasses.parse("4711:\n")).isInstanceOf(IOException.class);
    }

    @Test
    void a_jvm_says_the_same_about_itself() throws IOException, InterruptedException {
        long counted = LoadedClasses.of(ProcessHandle.current().pid());

        Offset<Long> loadedMeanwhile = within(500L);
        assertThat(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount())
                .isCloseTo(counted, loadedMeanwhile);
    }
}
