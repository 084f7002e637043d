package io.wsk.runtime;

import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.nio.NioTransport;
import io.wsk.runtime.transport.TransportFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The settings and bounds of a client. Immutable; each {@code with…} method returns a changed copy.
 *
 * @param transport what moves the bytes; by default the JDK's selectors
 * @param loops the number of loops, each with a thread; by default the number of processors, at most 8
 * @param listenBacklog how many established connections the operating system may hold back for a listener; by default 1024
 *     (AMB-62)
 * @param receiveHold the most that is read from a connection at once, and the most that is held for it while receive is off
 *     or suspended, in bytes; by default 65,536
 * @param sendHighWater above this send backlog, in bytes, a connection's own receive indications pause; by default 262,144. What
 *     was read at once and sent back as it came is at most twice as much, or one indication more if that is larger. Two
 *     ends that both send without bound and both pause would wait for each other: an end that must not, raises it
 * @param sendLowWater below this send backlog, in bytes, they go on; by default 65,536
 * @param sendLimit the most that {@code send} and {@code sendTo} queue for one socket, in bytes; by default 16,777,216. For each 128
 *     bytes of it one send of another thread may be on its way to the loop, or one datagram queued, and never less than 1,024
 * @param closeTimeout how long a graceful {@code close()} may take before the connection is aborted; by default 30 s
 * @param drainTimeout how long the {@code close()} of client or registration waits for connections to end before it aborts
 *     them; by default 5 s
 * @param limits bounds of what peers and handlers can make grow
 * @param timeouts how long a peer may keep a connection for nothing; by default for ever
 * @param stallWarning after how long a handler that blocks its loop is logged, with its stack; zero for never; by default 2 s
 * @param debug whether faults in the use of buffers are made plain. A retained indication that was not released, or was twice, is
 *     reported with the stack of its {@code retain()}. A handler is shown a copy, which is filled with 0xDD when it has returned: a
 *     {@code ByteBuffer} that was kept shows that at once, instead of another peer's data one day. Costs a stack trace for each retain
 *     and a copy for each callback; by default off
 * @param extensions the extension interfaces that sockets can register; by default none
 * @param executor runs the callbacks of dispatch tables with {@code runOn = CLIENT_EXECUTOR}; by default there is none
 */
public record WskClientOptions(
        TransportFactory transport,
        int loops,
        int listenBacklog,
        int receiveHold,
        long sendHighWater,
        long sendLowWater,
        long sendLimit,
        Duration closeTimeout,
        Duration drainTimeout,
        WskLimits limits,
        WskTimeouts timeouts,
        Duration stallWarning,
        boolean debug,
        List<WskExtension<?>> extensions,
        @Nullable Executor executor) {

    /**
     * Checks the ranges.
     *
     * @param transport what moves the bytes
     * @param loops at least 1
     * @param listenBacklog at least 1
     * @param receiveHold at least 1024
     * @param sendHighWater at most the send limit
     * @param sendLowWater at most the high water
     * @param sendLimit in bytes
     * @param closeTimeout not negative
     * @param drainTimeout not negative
     * @param limits bounds
     * @param timeouts times
     * @param stallWarning not negative
     * @param debug whether to report where faults began
     * @param extensions each with an identifier of its own
     * @param executor null for none
     */
    public WskClientOptions {
        extensions = List.copyOf(extensions);
        requireAtLeast(1, loops, "loops");
        requireAtLeast(1, listenBacklog, "listenBacklog");
        requireAtLeast(1024, receiveHold, "receiveHold");
        if (sendLowWater < 0 || sendLowWater > sendHighWater || sendHighWater > sendLimit) {
            throw invalid(
                    "sendLowWater = %d, sendHighWater = %d, sendLimit = %d"
                            .formatted(sendLowWater, sendHighWater, sendLimit),
                    "keep 0 <= sendLowWater <= sendHighWater <= sendLimit");
        }
        requireNotNegative(closeTimeout, "closeTimeout");
        requireNotNegative(stallWarning, "stallWarning");
        requireNotNegative(drainTimeout, "drainTimeout");
    }

    /** {@return the default settings} */
    public static WskClientOptions defaults() {
        return new WskClientOptions(
                NioTransport::open,
                Math.min(Runtime.getRuntime().availableProcessors(), 8),
                1024,
                1 << 16,
                1 << 18,
                1 << 16,
                1 << 24,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                WskLimits.DEFAULT,
                WskTimeouts.NONE,
                Duration.ofSeconds(2),
                false,
                List.of(),
                null);
    }

    /**
     * {@return a copy with another transport}
     *
     * @param newTransport what moves the bytes
     */
    public WskClientOptions withTransport(TransportFactory newTransport) {
        Draft draft = new Draft(this);
        draft.transport = newTransport;
        return draft.finished();
    }

    /**
     * {@return a copy with another number of loops}
     *
     * @param newLoops at least 1
     */
    public WskClientOptions withLoops(int newLoops) {
        Draft draft = new Draft(this);
        draft.loops = newLoops;
        return draft.finished();
    }

    /**
     * {@return a copy with another listen backlog}
     *
     * @param newListenBacklog a number of connections, at least 1
     */
    public WskClientOptions withListenBacklog(int newListenBacklog) {
        Draft draft = new Draft(this);
        draft.listenBacklog = newListenBacklog;
        return draft.finished();
    }

    /**
     * {@return a copy with another receive hold}
     *
     * @param newReceiveHold in bytes, at least 1024
     */
    public WskClientOptions withReceiveHold(int newReceiveHold) {
        Draft draft = new Draft(this);
        draft.receiveHold = newReceiveHold;
        return draft.finished();
    }

    /**
     * {@return a copy with other bounds of the send backlog}
     *
     * @param lowWater where receive indications go on, in bytes
     * @param highWater where they pause, in bytes
     * @param limit the most that is queued, in bytes
     */
    public WskClientOptions withSendBounds(long lowWater, long highWater, long limit) {
        Draft draft = new Draft(this);
        draft.sendHighWater = highWater;
        draft.sendLowWater = lowWater;
        draft.sendLimit = limit;
        return draft.finished();
    }

    /**
     * {@return a copy with another time for a graceful close}
     *
     * @param newCloseTimeout not negative
     */
    public WskClientOptions withCloseTimeout(Duration newCloseTimeout) {
        Draft draft = new Draft(this);
        draft.closeTimeout = newCloseTimeout;
        return draft.finished();
    }

    /**
     * {@return a copy with another time for draining}
     *
     * @param newDrainTimeout not negative
     */
    public WskClientOptions withDrainTimeout(Duration newDrainTimeout) {
        Draft draft = new Draft(this);
        draft.drainTimeout = newDrainTimeout;
        return draft.finished();
    }

    /**
     * {@return a copy with other limits}
     *
     * @param newLimits the limits
     */
    public WskClientOptions withLimits(WskLimits newLimits) {
        Draft draft = new Draft(this);
        draft.limits = newLimits;
        return draft.finished();
    }

    /**
     * {@return a copy with other timeouts}
     *
     * @param newTimeouts the timeouts
     */
    public WskClientOptions withTimeouts(WskTimeouts newTimeouts) {
        Draft draft = new Draft(this);
        draft.timeouts = newTimeouts;
        return draft.finished();
    }

    /**
     * {@return a copy with another time after which a blocked loop is logged}
     *
     * @param newStallWarning zero for never
     */
    public WskClientOptions withStallWarning(Duration newStallWarning) {
        Draft draft = new Draft(this);
        draft.stallWarning = newStallWarning;
        return draft.finished();
    }

    /**
     * {@return a copy with or without reports of where faults began}
     *
     * @param newDebug whether
     */
    public WskClientOptions withDebug(boolean newDebug) {
        Draft draft = new Draft(this);
        draft.debug = newDebug;
        return draft.finished();
    }

    /**
     * {@return a copy with an executor for the callbacks of dispatch tables that run on {@code CLIENT_EXECUTOR}}
     *
     * <p>It must have threads of its own: one that runs a task in the thread that hands it over would block the loop, and a callback
     * that it does not take costs its socket, which is aborted. It is the caller's, and must outlive the client. An executor with
     * bounded threads and an unbounded queue, or one with a virtual thread for each task, suits: of each socket at most one
     * callback is on its way.
     *
     * @param newExecutor the executor
     */
    public WskClientOptions withExecutor(Executor newExecutor) {
        Draft draft = new Draft(this);
        draft.executor = newExecutor;
        return draft.finished();
    }

    /**
     * {@return a copy with one more extension interface that sockets can register}
     *
     * @param extension the extension
     */
    public WskClientOptions withExtension(WskExtension<?> extension) {
        NpiId npi = extension.extensionInterface().npi();
        if (npi.equals(NpiId.WSK)
                || extensions.stream()
                        .anyMatch(other -> other.extensionInterface().npi().equals(npi))) {
            throw invalid("an extension with the identifier " + npi, "use an identifier that no other interface has");
        }
        int events = extension.eventMask();
        if ((events & ~0x3F) != 0) {
            throw invalid(
                    "the event mask 0x%X of the extension %s".formatted(events, npi),
                    "use the six flags from 0x01 to 0x20");
        }
        List<WskExtension<?>> more = new ArrayList<>(extensions);
        more.add(extension);
        Draft draft = new Draft(this);
        draft.extensions = more;
        return draft.finished();
    }

    /** A copy while it is changed. */
    private static final class Draft {
        private TransportFactory transport;
        private int loops;
        private int listenBacklog;
        private int receiveHold;
        private long sendHighWater;
        private long sendLowWater;
        private long sendLimit;
        private Duration closeTimeout;
        private Duration drainTimeout;
        private WskLimits limits;
        private WskTimeouts timeouts;
        private Duration stallWarning;
        private boolean debug;
        private List<WskExtension<?>> extensions;
        private @Nullable Executor executor;

        Draft(WskClientOptions from) {
            transport = from.transport;
            loops = from.loops;
            listenBacklog = from.listenBacklog;
            receiveHold = from.receiveHold;
            sendHighWater = from.sendHighWater;
            sendLowWater = from.sendLowWater;
            sendLimit = from.sendLimit;
            closeTimeout = from.closeTimeout;
            drainTimeout = from.drainTimeout;
            limits = from.limits;
            timeouts = from.timeouts;
            stallWarning = from.stallWarning;
            debug = from.debug;
            extensions = from.extensions;
            executor = from.executor;
        }

        WskClientOptions finished() {
            return new WskClientOptions(
                    transport,
                    loops,
                    listenBacklog,
                    receiveHold,
                    sendHighWater,
                    sendLowWater,
                    sendLimit,
                    closeTimeout,
                    drainTimeout,
                    limits,
                    timeouts,
                    stallWarning,
                    debug,
                    extensions,
                    executor);
        }
    }

    private static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw invalid(name + " = " + value, "use at least " + least);
        }
    }

    private static void requireNotNegative(Duration time, String name) {
        if (time.isNegative()) {
            throw invalid(name + " = " + time, "do not use a negative time");
        }
    }

    private static WskException invalid(String found, String remedy) {
        return new WskException(WskStatus.INVALID_PARAMETER, "AMB-62", found, remedy);
    }
}
