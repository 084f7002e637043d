package io.wsk.runtime;

/** How {@code WskGetNameInfo} names an address (GNI-03). The bits are those of the header (NUM-96). */
public enum WskNameFlag {
    /** {@code NI_NOFQDN}: of the host name of this machine, only what stands before the first dot; others stay whole. */
    NOFQDN(0x01),
    /** {@code NI_NUMERICHOST}: the address instead of the host name. */
    NUMERICHOST(0x02),
    /** {@code NI_NAMEREQD}: an address without a host name is a failure, {@link WskStatus#NO_MATCH}. */
    NAMEREQD(0x04),
    /** {@code NI_NUMERICSERV}: the port number instead of the service name. */
    NUMERICSERV(0x08),
    /** {@code NI_DGRAM}: the service name is one of UDP. */
    DGRAM(0x10);

    private final int bit;

    WskNameFlag(int bit) {
        this.bit = bit;
    }

    /** {@return the bit in the header} */
    public int bit() {
        return bit;
    }
}
