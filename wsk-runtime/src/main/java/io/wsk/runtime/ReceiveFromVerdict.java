package io.wsk.runtime;

import io.wsk.annotations.WskDefault;
import io.wsk.annotations.WskRequires;

/** What a receive-from callback may return; the verdict covers the whole list (RFE-02). */
public enum ReceiveFromVerdict {
    /** {@code STATUS_SUCCESS}: all datagrams consumed; indications go on. */
    @WskDefault
    ACCEPTED(WskStatus.SUCCESS),
    /**
     * {@code STATUS_PENDING}: what {@link WskDatagramIndication#retain()} returned is given back later with
     * {@link WskDatagramSocket#release}. Indications go on.
     */
    @WskRequires(WskDatagramIndication.class)
    RETAINED(WskStatus.PENDING),
    /**
     * {@code STATUS_DATA_NOT_ACCEPTED}: the datagrams stay buffered and the callback is disabled until it is enabled again
     * (RFE-04); a statically enabled callback is not disabled, and the datagrams are discarded (AMB-16).
     */
    REFUSED(WskStatus.DATA_NOT_ACCEPTED);

    private final WskStatus status;

    ReceiveFromVerdict(WskStatus status) {
        this.status = status;
    }

    /** {@return the NTSTATUS that a WSK callback would return} */
    public WskStatus status() {
        return status;
    }
}
