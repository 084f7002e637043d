package io.wsk.benchmarks.toggle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
    @Test
    void calls_between_the_marks_count() {
        Stream<String> trace = Stream.of(
                "100   epoll_wait(5,  <unfinished ...>",
                "101   access(\"/wsk-toggle-begin-IDLE_ON_LOOP\", F_OK) = -1 ENOENT (No such file or directory)",
                "100   <... epoll_wait resumed>[{EPOLLIN, {u32=6}}], 128, -1) = 1",
                "100   epoll_ctl(5, EPOLL_CTL_MOD, 6, {0, {u32=6}}) = 0",
                "101   write(7, \"\\1\", 1)            = 1",
                "101   access(\"/wsk-toggle-end-IDLE_ON_LOOP\", F_OK) = -1 ENOENT (No such file or directory)",
                "101   write(7, \"\\1\", 1)            = 1",
                "101   newfstatat(AT_FDCWD, \"/wsk-toggle-begin-IDLE_OUTSIDE\", 0x7f, 0) = -1 ENOENT (No such file)",
                "100   epoll_wait(5,  <unfinished ...>",
                "101   newfstatat(AT_FDCWD, \"/wsk-toggle-end-IDLE_OUTSIDE\", 0x7f, 0) = -1 ENOENT (No such file)",
                "101   +++ exited with 0 +++");

        assertThat(SystemCalls.count(trace)).isEqualTo(Map.of(Scenario.IDLE_ON_LOOP, 2L, Scenario.IDLE_OUTSIDE, 1L));
    }

    @Test
    void the_marks_of_a_scenario_are_not_those_of_one_whose_name_goes_on() {
        Stream<String> trace = Stream.of(
                "1 access(\"/wsk-toggle-begin-IDLE_OUTSIDE_APART\", F_OK) = -1",
                "1 read(1, \"\", 1) = 1",
                "1 access(\"/wsk-toggle-end-IDLE_OUTSIDE_APART\", F_OK) = -1");

        assertThat(SystemCalls.count(trace)).isEqualTo(Map.of(Scenario.IDLE_OUTSIDE_APART, 1L));
    }
}
