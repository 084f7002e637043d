package io.wsk.runtime.transport;

/** The bits of a channel's readiness and interest. Both are level-triggered. */
public final class Readiness {
    /** Data, a connection to accept, an end of stream or a failure can be taken without waiting. */
    public static final int READ = 1;

    /** Something can be written, or a connection attempt has ended. */
    public static final int WRITE = 2;

    private Readiness() {}
}
