package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskLimits;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The retained indications of one socket, which are bounded, and must be released before it is closed (REL-03). Any thread. */
final class RetainedAccount {
    private static final WskReceiveFlags NO_FLAGS = WskReceiveFlags.of(0);
    private static final WskReceiveFlags RELEASE_ASAP = WskReceiveFlags.of(WskReceiveFlags.RELEASE_ASAP);

    private final SocketCore socket;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();

    /** Where they were retained; only in the debug mode. */
    private final @Nullable Set<Throwable> origins;

    RetainedAccount(SocketCore socket) {
        this.socket = socket;
        this.origins = socket.client.options().debug() ? ConcurrentHashMap.newKeySet() : null;
    }

    /** What the next receive callback is told (RCE-02). */
    WskReceiveFlags flags() {
        boolean much = bytes.get() > socket.client.options().limits().retainedPerSocket() / 4 * 3;
        return much || socket.client.isRetainingMuch() ? RELEASE_ASAP : NO_FLAGS;
    }

    /**
     * Takes room for an indication.
     *
     * @return where it was retained, in the debug mode
     */
    @Nullable
    Throwable retain(int length) {
        WskLimits limits = socket.client.options().limits();
        long cost = (long) length + Overhead.BYTES;
        long before = bytes.getAndUpdate(old -> old + cost <= limits.retainedPerSocket() ? old + cost : old);
        if (before + cost > limits.retainedPerSocket()) {
            throw refused(length, before, "socket", limits.retainedPerSocket());
        } else if (!socket.client.retain(cost)) {
            bytes.addAndGet(-cost);
            throw refused(length, before, "client", limits.retainedPerClient());
        }
        count.incrementAndGet();
        if (origins == null) {
            return null;
        }
        Throwable origin = new Throwable("retained on " + socket);
        origins.add(origin);
        return origin;
    }

    private WskException refused(int length, long before, String whose, long limit) {
        socket.client
                .counting()
                .retainRefused
                .addAndWarn(
                        "an indication of " + socket + " is not retained: the limit of the " + whose + " is reached");
        return new WskException(
                WskStatus.INSUFFICIENT_RESOURCES,
                "AMB-33",
                "retaining %,d bytes and %d of their own beside %,d retained on %s exceeds the limit of the %s of %,d"
                        .formatted(length, Overhead.BYTES, before, socket, whose, limit),
                "release what was retained, sooner when the callback is told RELEASE_ASAP, or copy what is needed");
    }

    void released(int length, @Nullable Throwable origin) {
        long cost = (long) length + Overhead.BYTES;
        bytes.addAndGet(-cost);
        count.decrementAndGet();
        socket.client.released(cost);
        if (origins != null && origin != null) {
            origins.remove(origin);
        }
    }

    /** A release that gives nothing back (REL-04). */
    WskException refuseRelease(String found, String remedy, @Nullable Throwable origin) {
        socket.client.counting().releaseRefused.add();
        WskException refusal = SocketCore.invalid("REL-04", found, remedy);
        if (origin != null) {
            refusal.addSuppressed(origin);
        }
        return refusal;
    }

    /** The socket is closed: what is retained now was forgotten, though it can still be released. */
    void closed() {
        int left = count.get();
        for (int i = 0; i < left; i++) {
            socket.client
                    .counting()
                    .retainedAtClose
                    .addAndWarn("%d retained indications of %s were not released before it was closed (REL-03)"
                            .formatted(left, socket));
        }
        if (origins != null) {
            origins.forEach(origin -> HandlerFailures.warn("a retained indication was not released", origin));
        }
    }
}
