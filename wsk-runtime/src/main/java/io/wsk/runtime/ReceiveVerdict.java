package io.wsk.runtime;

import io.wsk.annotations.WskDefault;
import io.wsk.annotations.WskRequires;

/** What a receive callback may return: the consequences are the table of section 4.5 (RCE-01). */
public enum ReceiveVerdict {
    /**
     * {@code STATUS_SUCCESS}: consumed, or as much of it as {@link WskDataIndication#accept(long)} was told. If that is
     * less than indicated, the rest stays buffered and indications are suspended until a {@code receive} (RCE-06).
     */
    @WskDefault
    ACCEPTED(WskStatus.SUCCESS),
    /**
     * {@code STATUS_PENDING}: everything is accepted, and what {@link WskDataIndication#retain()} returned is given back
     * later with {@link WskConnectionSocket#release}. Indications go on.
     */
    @WskRequires(WskDataIndication.class)
    RETAINED(WskStatus.PENDING),
    /**
     * {@code STATUS_DATA_NOT_ACCEPTED}: nothing was consumed; indications are suspended until a {@code receive} (RCE-06).
     * The callback stays enabled (RCE-05).
     */
    REFUSED(WskStatus.DATA_NOT_ACCEPTED);

    private final WskStatus status;

    ReceiveVerdict(WskStatus status) {
        this.status = status;
    }

    /** {@return the NTSTATUS that a WSK callback would return} */
    public WskStatus status() {
        return status;
    }
}
