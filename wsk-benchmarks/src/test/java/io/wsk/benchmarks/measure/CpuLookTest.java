package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CpuLookTest {
    private static final String STAT = """
            cpu  900 0 900 900 0 9 90 0 0 0
            cpu0 100 20 300 4000 5 6 70 8 0 0
            cpu1 1 2 3 4 5 6 7 8 0 0
            intr 4711
            """;

    @Test
    void the_ticks_of_a_core_are_those_in_programs_and_those_in_the_kernel() {
        assertThat(CoreTicks.parse(STAT, 0)).contains(new CoreTicks(120, 376));
        assertThat(CoreTicks.parse(STAT, 1)).contains(new CoreTicks(3, 16));
        assertThat(CoreTicks.parse(STAT, 2)).isEmpty();
    }

    @Test
    void the_sum_is_the_process_s_and_the_shares_are_the_core_s() {
        CpuLook before = new CpuLook(new CpuTimes(500, 500), Optional.of(new CoreTicks(10, 100)));
        CpuLook after = new CpuLook(new CpuTimes(600, 1_400), Optional.of(new CoreTicks(15, 195)));

        assertThat(after.since(before)).isEqualTo(new CpuTimes(50, 950));
    }

    @Test
    void without_a_core_of_its_own_the_shares_are_the_process_s() {
        CpuLook before = new CpuLook(new CpuTimes(500, 500), Optional.empty());
        CpuLook after = new CpuLook(new CpuTimes(600, 1_400), Optional.empty());

        assertThat(after.since(before)).isEqualTo(new CpuTimes(100, 900));
    }

    @Test
    void in_less_than_a_tick_the_shares_are_the_process_s() {
        CpuLook before = new CpuLook(new CpuTimes(0, 0), Optional.of(new CoreTicks(1, 1)));
        CpuLook after = new CpuLook(new CpuTimes(1, 2), Optional.of(new CoreTicks(1, 1)));

        assertThat(after.since(before)).isEqualTo(new CpuTimes(1, 2));
    }

    @Test
    void a_process_can_be_looked_at() {
        assertThat(CpuLook.at(ProcessHandle.current().pid(), OptionalInt.of(0)))
                .get()
                .extracting(CpuLook::core)
                .isNotEqualTo(Optional.empty());
        assertThat(CpuLook.at(-1, OptionalInt.empty())).isEmpty();
    }
}
