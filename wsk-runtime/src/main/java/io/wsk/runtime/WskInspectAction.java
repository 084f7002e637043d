package io.wsk.runtime;

/** What an inspect callback decides (INE-01). The ordinals are the values of the header's enumeration (NUM-54 to NUM-56). */
public enum WskInspectAction {
    /** {@code WskInspectReject}: dropped at once, the peer sees a reset; neither accept nor abort follows. */
    REJECT,
    /** {@code WskInspectAccept}: establishment goes on. */
    ACCEPT,
    /** {@code WskInspectPend}: decided later by {@link WskListenSocket#inspectComplete}; only a callback may return it. */
    PEND
}
