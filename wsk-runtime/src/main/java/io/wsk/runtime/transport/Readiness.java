package io.wsk.runtime.transport;

/** The bits of a channel's readiness and interest. Both are level-triggered. */
public final class Readiness {
    /** Data, a connection to accept, an end of stream or a failure can be taken without waiting. */
    public static final int READ = 1;

    /** Something can be written, or a connection attempt has ended. */
    public static final int WRITE = 2;

    /**
     * The channel has become unusable, for another reason than its peer: nothing will be reported any more, and the socket is
     * dead (EVT-20). Reported whatever the interest is; not part of an interest.
     */
    public static final int FAILED = 4;

    private Readiness() {}
}
