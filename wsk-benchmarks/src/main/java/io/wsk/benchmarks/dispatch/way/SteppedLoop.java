package io.wsk.benchmarks.dispatch.way;

import io.wsk.runtime.transport.WskLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A loop that somebody steps who lends it a thread, and that runs only what it was given. */
final class SteppedLoop implements WskLoop {
    private @Nullable Thread thread;
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    /** The calling thread is the loop's from now on. */
    void adopt() {
        thread = Thread.currentThread();
    }

    @Override
    public int doWork(long maxWaitNanos) {
        int done = 0;
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
            done++;
        }
        return done;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** There are no timeouts: nothing is ever due. */
    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        return () -> {};
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void wakeup() {}

    @Override
    public boolean isCurrent() {
        return thread == Thread.currentThread();
    }
}
