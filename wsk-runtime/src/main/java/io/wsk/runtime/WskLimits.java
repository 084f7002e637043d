package io.wsk.runtime;

/**
 * How much of what peers and handlers can make grow is taken at most. Over a limit nothing grows: a call is refused, or a peer
 * waits in the operating system, a log line says so at a bounded rate, and {@link WskCounters} counts it.
 *
 * @param retainedPerSocket how many bytes the retained indications of one socket may have together, each with 128 more for itself;
 *     at three quarters the receive
 *     callback is told {@link WskReceiveFlags#RELEASE_ASAP}, beyond the limit {@code retain()} throws
 *     {@link WskStatus#INSUFFICIENT_RESOURCES} (AMB-33); by default 1,048,576
 * @param retainedPerClient the same for all sockets of the client together; by default 268,435,456
 * @param inspections how many requests a listener in conditional-accept mode may have pended or unclaimed; more peers wait in the
 *     operating system's backlog; by default 1,024
 * @param connectionsPerListener how many accepted sockets of one listener may be open; more peers wait in the operating system's
 *     backlog, which is looked at before each accept; by default 1,000,000
 */
public record WskLimits(long retainedPerSocket, long retainedPerClient, int inspections, int connectionsPerListener) {
    /** The default limits. */
    public static final WskLimits DEFAULT = new WskLimits(1 << 20, 1 << 28, 1024, 1_000_000);

    /** Checks the ranges: none is negative, and at least one connection and one inspection is possible. */
    public WskLimits {
        if (retainedPerSocket < 0 || retainedPerClient < 0 || inspections < 1 || connectionsPerListener < 1) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "AMB-62",
                    "limits of %d and %d retained bytes, %d inspections, %d connections"
                            .formatted(retainedPerSocket, retainedPerClient, inspections, connectionsPerListener),
                    "use 0 or more bytes, and at least one inspection and connection");
        }
    }

    /**
     * {@return a copy with other bounds of what is retained}
     *
     * @param perSocket in bytes
     * @param perClient in bytes
     */
    public WskLimits withRetained(long perSocket, long perClient) {
        return new WskLimits(perSocket, perClient, inspections, connectionsPerListener);
    }

    /**
     * {@return a copy with another bound of inspections}
     *
     * @param most at least 1
     */
    public WskLimits withInspections(int most) {
        return new WskLimits(retainedPerSocket, retainedPerClient, most, connectionsPerListener);
    }

    /**
     * {@return a copy with another bound of connections}
     *
     * @param most at least 1
     */
    public WskLimits withConnectionsPerListener(int most) {
        return new WskLimits(retainedPerSocket, retainedPerClient, inspections, most);
    }
}
