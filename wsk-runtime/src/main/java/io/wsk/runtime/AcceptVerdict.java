package io.wsk.runtime;

/**
 * What an accept callback returns (ACE-01). The values come from the methods of {@link WskAccept}, which say at the same
 * time what becomes of the connection.
 */
public enum AcceptVerdict {
    /** {@code STATUS_SUCCESS}: the application owns the accepted socket. */
    ACCEPTED(WskStatus.SUCCESS),
    /** {@code STATUS_REQUEST_NOT_ACCEPTED}: the runtime aborts the connection, the peer sees a reset (AMB-59). */
    REJECTED(WskStatus.REQUEST_NOT_ACCEPTED);

    private final WskStatus status;

    AcceptVerdict(WskStatus status) {
        this.status = status;
    }

    /** {@return the NTSTATUS that a WSK callback would return} */
    public WskStatus status() {
        return status;
    }
}
