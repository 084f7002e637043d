package io.wsk.runtime;

/** How a connection ends: the two values of {@code WSK_FLAG_ABORTIVE} (NUM-35). */
public enum WskDisconnectKind {
    /**
     * An orderly end. From the peer: no more data will arrive, sending is still possible (DSE-03). From this side: what is
     * queued goes out first, receiving goes on (DSC-02, DSC-04).
     */
    GRACEFUL,
    /** A reset. Nothing more can be sent or received (DSE-04, DSC-07). */
    ABORTIVE
}
