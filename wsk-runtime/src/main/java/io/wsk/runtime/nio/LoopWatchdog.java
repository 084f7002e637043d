package io.wsk.runtime.nio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;

/**
 * Says when a handler blocks its loop: each time that a loop has not come round for too long, once, with the stack. It looks from
 * a thread of its own; the loops do nothing for it but count their cycles.
 */
final class LoopWatchdog implements Runnable {
    private static final Logger LOG = System.getLogger("io.wsk.runtime");

    private static final int LOOKS_IN_A_LIMIT = 4;

    private final List<NioLoop> loops;
    private final long limitNanos;
    private final Seen[] seen;
    private boolean stopped;

    /** What was seen of a loop last. */
    private static final class Seen {
        long cycle = -1;
        long since;
        boolean told;
    }

    LoopWatchdog(List<NioLoop> loops, long limitNanos) {
        this.loops = loops;
        this.limitNanos = limitNanos;
        this.seen = new Seen[loops.size()];
        Arrays.setAll(seen, i -> new Seen());
    }

    @Override
    public synchronized void run() {
        long millis = Math.max(1, limitNanos / LOOKS_IN_A_LIMIT / 1_000_000);
        while (!stopped) {
            try {
                wait(millis);
            } catch (InterruptedException e) {
                return; // nobody but the end of the JVM's own shutdown does that
            }
            for (int i = 0; i < seen.length; i++) {
                look(loops.get(i), seen[i], System.nanoTime());
            }
        }
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void look(NioLoop loop, Seen last, long now) {
        long cycle = loop.cycle();
        if (cycle != last.cycle || loop.isAsleep()) {
            last.cycle = cycle;
            last.since = now;
            last.told = false;
        } else if (!last.told && now - last.since >= limitNanos) {
            last.told = true;
            Thread thread = loop.thread();
            if (thread != null) {
                tell(thread, now - last.since);
            }
        }
    }

    private static void tell(Thread thread, long nanos) {
        StackTraceElement[] stack = thread.getStackTrace();
        Throwable where = new Throwable("the stack of " + thread.getName());
        where.setStackTrace(stack);
        try {
            LOG.log(
                    Level.WARNING,
                    "%s has been blocked for %,d ms in %s; a handler must not wait (EVT-06), unless its class has @WskDispatchTable(runOn = CLIENT_EXECUTOR)"
                            .formatted(thread.getName(), nanos / 1_000_000, handler(stack)),
                    where);
        } catch (Throwable ignored) {
            return; // a log that fails must not end the watch
        }
    }

    /** The innermost method that is neither the JDK's nor ours. */
    private static String handler(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().matches("(java|javax|jdk|sun|io\\.wsk\\.runtime)\\..*"))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("an unknown method");
    }
}
