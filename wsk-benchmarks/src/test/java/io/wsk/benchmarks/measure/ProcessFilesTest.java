package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessFilesTest {
    private static final long NO_PROCESS = Long.MAX_VALUE;
    private static final long MIB = 1 << 20;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_jvm_has_memory_and_may_open_files() {
        assertThat(ProcessFiles.resident(ProcessHandle.current().pid()).orElse(0))
                .isGreaterThan(20 * MIB);
        assertThat(ProcessFiles.openFilesAllowed().orElse(Long.MAX_VALUE)).isGreaterThan(100);
    }

    @Test
    void of_a_process_that_is_not_there_nothing_is_known() {
        assertThat(ProcessFiles.resident(NO_PROCESS)).isEmpty();
        assertThat(ThreadTimes.of(NO_PROCESS)).isEmpty();
    }

    @Test
    void a_thread_has_spent_the_first_of_three_numbers() {
        assertThat(ThreadTimes.parse("84626 896114 2\n")).isEqualTo(84_626);
    }

    @Test
    void a_thread_that_is_new_counts_from_its_start_and_one_that_has_ended_not_at_all() {
        ThreadTimes before = new ThreadTimes(Map.of("1", 100L, "2", 50L));
        ThreadTimes after = new ThreadTimes(Map.of("1", 130L, "3", 7L));

        assertThat(after.since(before)).isEqualTo(37);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(20)
    void a_thread_that_works_is_seen_long_before_it_has_worked_for_a_tick() {
        long pid = ProcessHandle.current().pid();
        ThreadTimes before = ThreadTimes.of(pid).orElseThrow();

        long worked = 0;
        while (worked == 0) {
            worked = ThreadTimes.of(pid).orElseThrow().since(before);
        }

        assertThat(before.total()).isPositive();
        assertThat(worked).isPositive();
    }
}
