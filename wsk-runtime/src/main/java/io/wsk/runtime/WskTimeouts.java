package io.wsk.runtime;

import java.time.Duration;

/**
 * How long a peer may keep a connection for nothing. A connection whose time is up is dead (EVT-20): it is aborted, what is
 * pending fails, and its handler is told with {@code @WskSocketDeadEvent}, or else the runtime closes it. A log line says so at a
 * bounded rate, and {@link WskCounters} counts it. All connections of a loop are looked at together, so a time may be exceeded by
 * an eighth of the shortest one, or by 20 ms, and by what the loop is late for these looks. Zero switches a timeout off.
 *
 * @param idle without a byte in either direction; by default off
 * @param firstByte until the first byte of the peer on an accepted connection; by default off
 * @param writeStall without the peer taking a byte although some wait for it; by default off
 */
public record WskTimeouts(Duration idle, Duration firstByte, Duration writeStall) {
    /** No timeouts. */
    public static final WskTimeouts NONE = new WskTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Checks the ranges: none is negative. */
    public WskTimeouts {
        if (idle.isNegative() || firstByte.isNegative() || writeStall.isNegative()) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "AMB-62",
                    "timeouts idle %s, first byte %s, write stall %s".formatted(idle, firstByte, writeStall),
                    "use zero to switch one off");
        }
    }

    /**
     * {@return a copy with another idle timeout}
     *
     * @param time zero for none
     */
    public WskTimeouts withIdle(Duration time) {
        return new WskTimeouts(time, firstByte, writeStall);
    }

    /**
     * {@return a copy with another timeout for the first byte}
     *
     * @param time zero for none
     */
    public WskTimeouts withFirstByte(Duration time) {
        return new WskTimeouts(idle, time, writeStall);
    }

    /**
     * {@return a copy with another timeout for a stalled write}
     *
     * @param time zero for none
     */
    public WskTimeouts withWriteStall(Duration time) {
        return new WskTimeouts(idle, firstByte, time);
    }
}
