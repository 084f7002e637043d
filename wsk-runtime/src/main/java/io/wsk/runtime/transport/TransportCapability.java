package io.wsk.runtime.transport;

/**
 * What not every transport can do. A request that needs a missing capability is answered with
 * {@code STATUS_NOT_SUPPORTED}.
 */
public enum TransportCapability {
    /** Tells broadcast and multicast datagrams from others (RFE-03). */
    BROADCAST_FLAGS,
    /** Sees the push bit of TCP (RCE-03). */
    PUSH_BIT,
    /** Sends urgent data, outside of the stream ({@code WSK_FLAG_OOB}, NUM-50). */
    URGENT_DATA,
    /** Sends and receives control data with datagrams (STO-04). */
    CONTROL_DATA,
    /** Can restrict an IPv6 socket to IPv6 (SMP-02). */
    IPV6_ONLY,
    /** Can silence a TCP connection (CTL-81). */
    SILENT_MODE,
    /** Shares addresses as the table of BND-20 says. */
    ADDRESS_SHARING
}
