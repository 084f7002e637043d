package io.wsk.benchmarks.load;

/**
 * Connections that are opened and closed again.
 *
 * @param port where the server listens on the loopback interface
 * @param atOnce how many connections are on their way, always
 * @param outcome what the server does with each
 * @param connections ends after so many, instead of after a time; 0 for a time
 * @param warmUpSeconds how long to do the same before
 * @param seconds how long to measure
 */
public record ConnectTask(int port, int atOnce, Outcome outcome, long connections, double warmUpSeconds, double seconds)
        implements Task {
    /** What becomes of a connection. */
    public enum Outcome {
        /** The server sends the byte {@link #GREETING}, and this side then resets the connection. */
        GREETED,
        /** The server ends it or resets it without a word. */
        TURNED_AWAY
    }

    /** What a connection gets that was let in. */
    public static final byte GREETING = '+';

    /** Checks that there is something to do. */
    public ConnectTask {
        if (atOnce < 1 || connections < 0) {
            throw new IllegalArgumentException("nothing to do");
        }
    }
}
