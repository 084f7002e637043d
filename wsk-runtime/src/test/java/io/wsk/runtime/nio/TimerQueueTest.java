package io.wsk.runtime.nio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.transport.WskLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimerQueueTest {
    private final TimerQueue timers = new TimerQueue();
    private final List<String> ran = new ArrayList<>();

    private WskLoop.Timer add(String name, long deadline) {
        return timers.add(() -> ran.add(name), deadline);
    }

    @Test
    void an_empty_queue_never_expires() {
        assertThat(timers.nanosToNext(5)).isEqualTo(Long.MAX_VALUE);
        assertThat(timers.expire(Long.MAX_VALUE)).isZero();
    }

    @Test
    void the_soonest_comes_first() {
        add("late", 30);
        add("soon", 10);
        add("between", 20);
        assertThat(timers.nanosToNext(4)).isEqualTo(6);
        assertThat(timers.expire(30)).isEqualTo(3);
        assertThat(ran).containsExactly("soon", "between", "late");
    }

    @Test
    void what_is_not_due_stays() {
        add("due", 10);
        add("not due", 11);
        assertThat(timers.expire(10)).isEqualTo(1);
        assertThat(ran).containsExactly("due");
        assertThat(timers.nanosToNext(10)).isEqualTo(1);
    }

    @Test
    void an_overdue_timer_has_no_time_left() {
        add("overdue", 10);
        assertThat(timers.nanosToNext(50)).isZero();
    }

    @Test
    void a_cancelled_timer_does_not_run() {
        WskLoop.Timer timer = add("cancelled", 10);
        add("kept", 10);
        timer.cancel();
        timer.cancel();
        timers.expire(10);
        assertThat(ran).containsExactly("kept");
        timer.cancel();
    }

    @Test
    void a_timer_may_cancel_another_one_that_is_due() {
        List<WskLoop.Timer> second = new ArrayList<>();
        timers.add(() -> second.get(0).cancel(), 10);
        second.add(add("cancelled", 11));
        timers.expire(20);
        assertThat(ran).isEmpty();
    }

    @Test
    void a_timer_may_schedule_the_next() {
        timers.add(() -> add("next", 20), 10);
        assertThat(timers.expire(10)).isEqualTo(1);
        assertThat(timers.nanosToNext(10)).isEqualTo(10);
    }

    @Test
    void a_timer_that_throws_does_not_keep_the_others_from_running() {
        timers.add(
                () -> {
                    throw new IllegalArgumentException("on purpose");
                },
                10);
        add("other", 11);
        assertThat(timers.expire(20)).isEqualTo(2);
        assertThat(ran).containsExactly("other");
    }

    @Test
    void a_clock_that_wraps_around_changes_nothing() {
        long now = Long.MAX_VALUE - 5;
        add("after the wrap", now + 10);
        add("before the wrap", now + 2);
        assertThat(timers.nanosToNext(now)).isEqualTo(2);
        assertThat(timers.expire(now + 2)).isEqualTo(1);
        assertThat(timers.nanosToNext(now + 2)).isEqualTo(8);
        timers.expire(now + 10);
        assertThat(ran).containsExactly("before the wrap", "after the wrap");
    }
}
