package io.wsk.benchmarks.dispatch;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param rounds how often everybody has a turn
 * @param warmups the iterations of a turn that do not count
 * @param measurements those that do
 * @param iteration the time of one iteration
 * @param forks the JVMs of one turn; 0 for none but this one, whose figures mean nothing
 */
record Effort(int rounds, int warmups, int measurements, TimeValue iteration, int forks) {
    /** For a look in between. */
    static Effort quick(int rounds) {
        return new Effort(rounds, 2, 3, TimeValue.milliseconds(100), 1);
    }

    /** For figures that are to be kept. */
    static Effort full(int rounds) {
        return new Effort(rounds, 5, 5, TimeValue.milliseconds(200), 1);
    }

    /** To see that everything works. */
    static Effort smoke(int forks) {
        return new Effort(1, 1, 1, TimeValue.milliseconds(5), forks);
    }
}
