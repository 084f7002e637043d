package io.wsk.runtime;

/** What completes a {@code WskReceive}: its {@code Flags} argument. That the two flags exclude each other (RCV-05) is in the type. */
public enum WskReceiveMode {
    /** No flag: some data, as much as fits (RCV-02). */
    AVAILABLE,
    /**
     * {@code WSK_FLAG_WAITALL} (NUM-52): a full buffer, or the end of the stream, or of the connection (RCV-03). Requests that
     * were made later wait for it.
     */
    WAITALL,
    /**
     * {@code WSK_FLAG_DRAIN} (NUM-53): the end of the stream, or of the connection; all data until then is discarded (RCV-04).
     * The buffer must have no room (AMB-53).
     */
    DRAIN
}
