package io.wsk.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
    private static final String SUMMARY = """
            % time     seconds  usecs/call     calls    errors syscall
            ------ ----------- ----------- --------- --------- ----------------
             62.30    0.046218           4     10004           write
             37.67    0.027943           2     10012         8 read
              0.03    0.000021           0       445           epoll_wait
              0.00    0.000000           0        54         2 futex
            ------ ----------- ----------- --------- --------- ----------------
            100.00    0.074182           3     20515        10 total
            """;

    @Test
    void each_call_has_its_count_with_and_without_errors() {
        assertThat(SystemCalls.parse(SUMMARY))
                .containsOnly(
                        entry("write", 10_004L),
                        entry("read", 10_012L),
                        entry("epoll_wait", 445L),
                        entry("futex", 54L));
    }

    @Test
    void nothing_was_called_where_there_is_no_summary() {
        assertThat(SystemCalls.parse("")).isEmpty();
    }

    @Test
    void what_the_jvm_does_for_itself_is_not_for_data() {
        assertThat(SystemCalls.forData(
                        Map.of("read", 3L, "epoll_wait", 2L, "io_uring_enter", 1L, "futex", 9L, "mmap", 9L)))
                .isEqualTo(6);
    }

    @Test
    void what_sets_up_and_closes_connections_counts_for_connections_too() {
        Map<String, Long> counts = Map.of("read", 3L, "accept", 2L, "close", 2L, "setsockopt", 4L, "futex", 9L);

        assertThat(SystemCalls.forConnections(counts)).isEqualTo(11);
        assertThat(SystemCalls.forData(counts)).isEqualTo(5);
    }
}
