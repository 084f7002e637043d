package io.wsk.runtime.core;

import io.wsk.runtime.transport.WskLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A loop that a test steps by hand, with a virtual clock: nothing happens but in {@link #settle()}. */
final class ManualLoop implements WskLoop {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timed> timers = new PriorityQueue<>();
    private final List<FakeConnection> connections = new ArrayList<>();
    /** Happens once, before the next task is handed over: as if the loop had done it while another thread was about to. */
    Runnable meanwhile = () -> {};

    private volatile Thread running;
    private long now;

    private record Timed(long deadline, Runnable task) implements Comparable<Timed> {
        @Override
        public int compareTo(Timed other) {
            return Long.compare(deadline, other.deadline);
        }
    }

    void attached(FakeConnection connection) {
        connections.add(connection);
    }

    /** Cycles until there is nothing left to do. */
    void settle() {
        for (int cycles = 0; doWork(0) > 0; cycles++) {
            if (cycles > 100_000) {
                throw new AssertionError("the loop never comes to rest");
            }
        }
    }

    /** Runs the task on the loop, and then whatever follows from it. */
    void run(Runnable task) {
        execute(task);
        settle();
    }

    /** Time passes, and nothing else happens. */
    void passes(long nanos) {
        now += nanos;
    }

    void advance(long nanos) {
        now += nanos;
        settle();
    }

    @Override
    public int doWork(long maxWaitNanos) {
        Thread before = running;
        running = Thread.currentThread();
        try {
            int done = 0;
            for (FakeConnection connection : List.copyOf(connections)) {
                done += connection.tell();
            }
            for (int n = tasks.size(); n > 0; n--, done++) {
                tasks.remove().run();
            }
            while (!timers.isEmpty() && timers.element().deadline <= now) {
                timers.remove().task.run();
                done++;
            }
            return done;
        } finally {
            running = before;
        }
    }

    @Override
    public void execute(Runnable task) {
        Runnable first = meanwhile;
        meanwhile = () -> {};
        first.run();
        tasks.add(task);
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        Timed timed = new Timed(now + delayNanos, task);
        timers.add(timed);
        return () -> timers.remove(timed);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void wakeup() {}

    @Override
    public boolean isCurrent() {
        return running == Thread.currentThread();
    }
}
