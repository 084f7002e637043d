package io.wsk.benchmarks.load;

import java.io.IOException;

/** Decides what is sent when. */
interface Pace {
    /** Begins; all connections are idle. */
    void start(long now) throws IOException;

    /** Sends what is due. */
    void tick(long now) throws IOException;

    /** A connection has received something; {@code before} so many bytes had come. */
    void received(LoadConnection connection, long before, long now) throws IOException;

    /** {@return whether the next message may be due at any moment, so that nobody must sleep} */
    boolean isTimed();

    /** {@return whether everything that was to be sent is sent} */
    boolean isExhausted();

    /** From now on nothing is sent. */
    void stop();
}
