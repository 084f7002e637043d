package io.wsk.runtime.core;

import io.wsk.runtime.WskCounters;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What a client counts of bounds that were reached and faults that were survived; and how it tells, at most once a second each. */
final class Counters {
    private static final long PERIOD_NANOS = 1_000_000_000;

    /** One thing that is counted. */
    static final class Counter {
        private final LongAdder count = new LongAdder();
        private long lastLine = System.nanoTime() - PERIOD_NANOS;
        private long silent;

        void add() {
            count.increment();
        }

        /** Counts, and says so unless it was said a moment ago. */
        void addAndWarn(String what) {
            addAndWarn(what, null);
        }

        void addAndWarn(String what, @Nullable Throwable cause) {
            count.increment();
            String line;
            synchronized (this) {
                long now = System.nanoTime();
                if (now - lastLine < PERIOD_NANOS) {
                    silent++;
                    return;
                }
                lastLine = now;
                line = silent == 0 ? what : what + "; and %,d more since the last line".formatted(silent);
                silent = 0;
            }
            HandlerFailures.warn(line, cause);
        }
    }

    final Counter idle = new Counter();
    final Counter firstByte = new Counter();
    final Counter writeStall = new Counter();
    final Counter heldBack = new Counter();
    final Counter inspectionsHeldBack = new Counter();
    final Counter sendRefused = new Counter();
    final Counter acceptFailures = new Counter();
    final Counter datagramFailures = new Counter();
    final Counter closeTimeouts = new Counter();
    final Counter drainTimeouts = new Counter();
    final Counter retainRefused = new Counter();
    final Counter retainedAtClose = new Counter();
    final Counter releaseRefused = new Counter();
    final Counter handlerFailures = new Counter();

    WskCounters snapshot() {
        return new WskCounters(
                idle.count.sum(),
                firstByte.count.sum(),
                writeStall.count.sum(),
                heldBack.count.sum(),
                inspectionsHeldBack.count.sum(),
                sendRefused.count.sum(),
                acceptFailures.count.sum(),
                datagramFailures.count.sum(),
                closeTimeouts.count.sum(),
                drainTimeouts.count.sum(),
                retainRefused.count.sum(),
                retainedAtClose.count.sum(),
                releaseRefused.count.sum(),
                handlerFailures.count.sum());
    }
}
