package io.wsk.benchmarks.processor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Adds up the time between its starts and stops, all in one thread. */
final class Stopwatch {
    /** A point in time, or the time between two, in nanoseconds. */
    record Reading(long wall, long cpu) {
        Reading minus(Reading other) {
            return new Reading(wall - other.wall, cpu - other.cpu);
        }

        Reading plus(Reading other) {
            return new Reading(wall + other.wall, cpu + other.cpu);
        }
    }

    /** Tells the time. */
    interface Clock {
        /** {@return the time on the wall, and the time that this thread has spent on a core} */
        Reading now();

        /** {@return the clock of this JVM} */
        static Clock system() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return () -> new Reading(System.nanoTime(), threads.getCurrentThreadCpuTime());
        }
    }

    private final Clock clock;
    private Reading started = new Reading(0, 0);
    private Reading total = new Reading(0, 0);

    Stopwatch(Clock clock) {
        this.clock = clock;
    }

    void start() {
        started = clock.now();
    }

    void stop() {
        total = total.plus(clock.now().minus(started));
    }

    /** {@return the time so far} */
    Reading total() {
        return total;
    }
}
