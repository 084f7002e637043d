package io.wsk.runtime;

/** What is told about a received datagram: the {@code MSG_} flags of receive-from (NUM-39 to NUM-42). */
public enum WskDatagramFlag {
    /** {@code MSG_BCAST}: it was sent to a broadcast address (RFE-03). */
    BROADCAST,
    /** {@code MSG_MCAST}: it was sent to a multicast group (RFE-03). */
    MULTICAST,
    /** {@code MSG_TRUNC}: the payload was longer than the buffer, and the rest is lost (RFR-02). */
    TRUNCATED,
    /** {@code MSG_CTRUNC}: so was the control data (RFR-02). */
    CONTROL_TRUNCATED
}
