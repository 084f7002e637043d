package io.wsk.runtime.core;

import java.time.Duration;

/** Durations that may be as long as "infinite". */
final class Durations {
    private Durations() {}

    /** Half the range: deadlines computed from it do not overflow. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : Math.max(0, duration.toNanos());
    }
}
