package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0", "0,1 | 1", "0-15 | 15", "0,2-5,8-11 | 11"})
    void the_last_core_of_the_list_is_taken(String list, String core) {
        Pinning pinning = Pinning.parse("pid 4711's current affinity list: " + list + "\n");

        assertThat(pinning.prefix()).containsExactly("taskset", "-c", core);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0", "0,1 | 0", "3-15 | 3", "12,14-17,18-21 | 12"})
    void the_first_core_of_the_list_is_taken(String list, String core) {
        Pinning pinning = Pinning.first("pid 4711's current affinity list: " + list + "\n");

        assertThat(pinning.prefix()).containsExactly("taskset", "-c", core);
    }

    @Test
    void nothing_is_pinned_where_no_core_is_named() {
        assertThat(Pinning.parse("taskset: failed\n").isPinned()).isFalse();
        assertThat(Pinning.first("").isPinned()).isFalse();
    }
}
