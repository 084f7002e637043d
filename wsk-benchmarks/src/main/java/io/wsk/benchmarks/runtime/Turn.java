package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Settings;

/**
 * One subject's turn in one round.
 *
 * @param subject who is measured
 * @param round the number of the round, from 1
 * @param mode how much is measured
 * @param settings how long it takes
 * @param lab starts what is needed
 * @param server of this subject in this round
 * @param baseRate what the load of open loops is a part of
 */
record Turn(String subject, int round, Mode mode, Settings settings, Lab lab, WarmServer server, BaseRate baseRate) {
    /** {@return whether system calls are counted in this turn} They are the same in each round. */
    boolean countsSystemCalls() {
        return round == 1 && lab.countsSystemCalls();
    }
}
