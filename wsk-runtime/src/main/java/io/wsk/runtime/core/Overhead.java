package io.wsk.runtime.core;

/** What something that waits costs in memory beside its bytes; so that many small things are bounded too. */
final class Overhead {
    /** For each, in bytes; measured at 120 to 152. */
    static final int BYTES = 128;

    private static final int LEAST = 1024;

    private Overhead() {}

    /** How many of them may wait beside a limit in bytes: no more than would cost as much again, but some in any case. */
    static long most(long limit) {
        return Math.max(LEAST, limit / BYTES);
    }
}
