package io.wsk.benchmarks.load;

import java.io.IOException;

/** A load that does its work turn by turn, and counts. */
interface LoopedLoad {
    /** Begins, or goes on. */
    void start(long now) throws IOException;

    /** Does what is due, or waits for it a moment. */
    void turn(long now) throws IOException;

    /** From now on nothing new is begun. */
    void stop();

    /** {@return whether everything that was begun has ended} */
    boolean isIdle();

    /** {@return how many messages have come to their end} */
    long messages();

    /** {@return how many were lost} */
    long lost();
}
