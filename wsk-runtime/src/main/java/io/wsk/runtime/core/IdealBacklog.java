package io.wsk.runtime.core;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.TransportConnection;
import java.io.IOException;
import java.net.StandardSocketOptions;

/**
 * How much a connection should keep handed over and not completed, so that the operating system does not run dry (SBE-02):
 *
 * <pre>
 * a third of the operating system's send buffer        which is about what it takes when it reports room
 * + what the peer has lately drained in {@link #REACTION}    the time until the application has handed over more
 * </pre>
 *
 * <p>rounded up to a power of two, at least {@link #LEAST} and at most the high water of the send backlog, above which the
 * connection would pause its own receive indications. It falls only when a quarter would do, so that a rate that wavers does not
 * make it waver. Until the operating system is full for the first time nothing is known, and the ideal is the low water.
 *
 * <p>From the same it knows whether the peer {@linkplain #peerKeepsUp keeps up}.
 *
 * <p>The clock is looked at only when a write was cut short and when all has been written after that, and the operating system
 * once in a {@link #WINDOW} at most. Everything is on the loop's thread but {@link #bytes}.
 */
final class IdealBacklog {
    static final long LEAST = 4096;

    /** How long the drain rate is measured, in nanoseconds. */
    static final long WINDOW = 10_000_000;

    /** How long an application may take to hand over more, and a peer to make room, in nanoseconds. */
    static final long REACTION = 10_000_000;

    private final TransportConnection channel;
    private final long most;

    private volatile long bytes;
    private boolean sampled;
    private boolean full;
    private long since;
    private long sampledAt;
    private long drained;
    private double bytesPerNano;
    private long fullSince;
    private boolean fullForLong;
    private int sendBuffer;
    private long takenSinceFull;

    IdealBacklog(TransportConnection channel, WskClientOptions options) {
        this.channel = channel;
        this.most = options.sendHighWater();
        this.bytes = unknown(options);
    }

    /** The ideal of a connection whose operating system has never been full. */
    static long unknown(WskClientOptions options) {
        return options.sendLowWater();
    }

    /** Any thread: the ideal now. */
    long bytes() {
        return bytes;
    }

    /** Bytes were written. */
    void wrote(long count) {
        drained += count;
        takenSinceFull += count;
    }

    /**
     * Whether the peer takes what it gets. It does not if it took longer than {@link #REACTION} from when the operating system was full
     * until nothing waited any more, until the system has taken more than its buffer at once: before, it is likely to be full again
     * at any moment. A loop that was held up itself takes a peer for slow too, and no longer than that.
     */
    boolean peerKeepsUp() {
        return !fullForLong || takenSinceFull > sendBuffer;
    }

    /** Whether something may still wait since the operating system was full. */
    boolean isFull() {
        return full;
    }

    /** Nothing waits any more: how much is written from now on says nothing about how fast the peer takes it. */
    void emptied(long now) {
        full = false;
        fullForLong = now - fullSince > REACTION;
    }

    /**
     * The operating system is full.
     *
     * @return whether that has changed the ideal
     */
    boolean full(long now) throws IOException {
        takenSinceFull = 0;
        if (!full) {
            full = true;
            fullSince = now;
        } else if (now - since < WINDOW) {
            return false;
        } else {
            bytesPerNano = (double) drained / (now - since);
        }
        since = now;
        drained = 0;
        if (sampled && now - sampledAt < WINDOW) {
            return false; // full again soon after it was emptied
        }
        sampled = true;
        sampledAt = now;
        sendBuffer = channel.getOption(StandardSocketOptions.SO_SNDBUF);
        return adjust(sendBuffer / 3 + (long) (bytesPerNano * REACTION));
    }

    private boolean adjust(long wanted) {
        long rounded = wanted <= LEAST ? LEAST : Long.highestOneBit(wanted - 1) << 1;
        long bounded = Math.min(most, rounded);
        if (bounded > bytes || bounded <= bytes / 4) {
            bytes = bounded;
            return true;
        }
        return false;
    }
}
