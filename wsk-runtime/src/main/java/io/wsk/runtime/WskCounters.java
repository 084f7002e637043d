package io.wsk.runtime;

/**
 * How often a bound of a client was reached, or something was wrong that was survived, since it was opened. A snapshot: the
 * numbers go on.
 *
 * @param idleTimeouts connections that were idle for too long
 * @param firstByteTimeouts accepted connections whose peer has sent nothing for too long
 * @param writeStalls connections whose peer has taken nothing for too long
 * @param connectionsHeldBack how often a listener stopped accepting because it had as many connections as it may
 * @param inspectionsHeldBack how often a conditional listener stopped taking requests because as many as may be are pended or
 *     unclaimed
 * @param sendsRefused sends over {@code sendLimit}
 * @param acceptFailures accepts that the operating system has refused, for example because it has no descriptors left; the listener
 *     rests after each
 * @param datagramFailures datagrams without an IRP that could not be sent, and failures that a datagram socket has reported
 * @param closeTimeouts closes in order that were given up after {@code closeTimeout}
 * @param drainTimeouts sockets that were still open when the {@code drainTimeout} of the client was over
 * @param retainsRefused calls of {@code retain()} over a limit
 * @param retainedAtClose retained indications that were not released before their socket was closed (REL-03)
 * @param releasesRefused releases of what was not retained, or was released before (REL-04)
 * @param handlerFailures callbacks that threw
 */
public record WskCounters(
        long idleTimeouts,
        long firstByteTimeouts,
        long writeStalls,
        long connectionsHeldBack,
        long inspectionsHeldBack,
        long sendsRefused,
        long acceptFailures,
        long datagramFailures,
        long closeTimeouts,
        long drainTimeouts,
        long retainsRefused,
        long retainedAtClose,
        long releasesRefused,
        long handlerFailures) {}
