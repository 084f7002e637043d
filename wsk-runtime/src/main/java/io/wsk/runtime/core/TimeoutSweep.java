package io.wsk.runtime.core;

import io.wsk.runtime.WskTimeouts;
import io.wsk.runtime.transport.WskLoop;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all connections of a loop once in a while, instead of a timer for each: they note the number of the last look before
 * which something happened. Does nothing if there are no timeouts. On the loop's thread only.
 */
final class TimeoutSweep {
    private static final long SHORTEST_NANOS = 10_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;

    /** Of the eighth that a timeout may be late, one look is lost to when something happened, and one to its being no multiple. */
    private static final int LOOKS_IN_A_TIMEOUT = 16;

    private final WskLoop loop;
    private final boolean isOn;
    private final long periodNanos;
    private final int idle;
    private final int firstByte;
    private final int writeStall;
    private final PlacedSet<Connection> connections = new PlacedSet<>();
    private WskLoop.@Nullable Timer timer;
    private int look;

    TimeoutSweep(WskLoop loop, WskTimeouts timeouts) {
        this.loop = loop;
        long shortest = Stream.of(timeouts.idle(), timeouts.firstByte(), timeouts.writeStall())
                .filter(time -> !time.isZero())
                .mapToLong(Durations::nanos)
                .min()
                .orElse(0);
        this.isOn = shortest > 0;
        this.periodNanos = Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, shortest / LOOKS_IN_A_TIMEOUT));
        this.idle = looks(timeouts.idle());
        this.firstByte = looks(timeouts.firstByte());
        this.writeStall = looks(timeouts.writeStall());
    }

    /** How many looks a time takes, never less than it: the first look may come at once. 0: no such timeout. */
    private int looks(Duration time) {
        long periods = (Durations.nanos(time) + periodNanos - 1) / periodNanos;
        return time.isZero() ? 0 : (int) Math.min(Integer.MAX_VALUE, periods + 1);
    }

    /** The number of the last look. */
    int now() {
        return look;
    }

    void add(Connection connection) {
        if (isOn) {
            connections.add(connection);
            if (timer == null) {
                timer = loop.schedule(this::sweep, periodNanos);
            }
        }
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    private void sweep() {
        timer = null;
        look++;
        for (int i = connections.size() - 1; i >= 0; i--) {
            if (i < connections.size()) { // a look may end several
                connections.at(i).look(look, idle, firstByte, writeStall);
            }
        }
        if (!connections.isEmpty()) {
            timer = loop.schedule(this::sweep, periodNanos);
        }
    }
}
