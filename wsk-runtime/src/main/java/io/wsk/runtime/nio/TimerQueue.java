package io.wsk.runtime.nio;

import io.wsk.runtime.transport.WskLoop;
import java.util.PriorityQueue;

/** The scheduled tasks of a loop, soonest first. On the loop's thread only. */
final class TimerQueue {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    WskLoop.Timer add(Runnable task, long deadline) {
        Entry entry = new Entry(task, deadline);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The time until the next task is due, 0 if it is overdue; {@code Long.MAX_VALUE} without a task. */
    long nanosToNext(long now) {
        Entry next = entries.peek();
        return next == null ? Long.MAX_VALUE : Math.max(0, next.deadline - now);
    }

    /** Runs what is due. */
    int expire(long now) {
        int done = 0;
        for (Entry next = entries.peek(); next != null && next.deadline - now <= 0; next = entries.peek()) {
            entries.remove();
            NioLoop.run(next.task);
            done++;
        }
        return done;
    }

    private record Entry(Runnable task, long deadline) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Long.signum(deadline - other.deadline); // clocks may wrap around
        }
    }
}
