package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimesTest {
    @Test
    void user_and_system_time_are_the_fourteenth_and_fifteenth_field() {
        String stat = "4711 (java) S 1 4711 4711 0 -1 4194560 9 8 7 6 250 31 5 4 20 0 19 0 1234 5678 90\n";

        assertThat(CpuTimes.parse(stat)).isEqualTo(new CpuTimes(2_500_000_000L, 310_000_000));
    }

    @Test
    void a_program_may_be_called_as_it_likes() {
        String stat = "4711 (a) R 1 (b) S 1 4711 4711 0 -1 4194560 9 8 7 6 250 31 5 4 20 0 19 0 1234 5678 90\n";

        assertThat(CpuTimes.parse(stat)).isEqualTo(new CpuTimes(2_500_000_000L, 310_000_000));
    }

    @Test
    void what_is_spent_is_a_difference() {
        CpuTimes spent = new CpuTimes(50, 9).since(new CpuTimes(20, 4));

        assertThat(spent).isEqualTo(new CpuTimes(30, 5));
        assertThat(spent.totalNanos()).isEqualTo(35);
    }

    @Test
    void a_process_that_does_not_exist_has_no_times() {
        assertThat(CpuTimes.of(-1)).isEmpty();
    }
}
