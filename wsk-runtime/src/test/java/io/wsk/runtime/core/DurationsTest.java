package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskRegistration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void an_infinite_wait_does_not_overflow_a_deadline() {
        long infinite = Durations.nanos(WskRegistration.INFINITE_WAIT);
        assertThat(System.nanoTime() + infinite).isGreaterThan(System.nanoTime());
    }

    @Test
    void a_negative_wait_is_none() {
        assertThat(Durations.nanos(Duration.ofSeconds(-1))).isZero();
    }

    @Test
    void others_are_what_they_are() {
        assertThat(Durations.nanos(Duration.ofMillis(2))).isEqualTo(2_000_000);
    }
}
