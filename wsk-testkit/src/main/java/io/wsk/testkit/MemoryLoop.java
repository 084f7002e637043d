package io.wsk.testkit;

import io.wsk.runtime.transport.WskLoop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A loop that the network steps, on the thread of the test. */
final class MemoryLoop implements WskLoop {
    private final MemoryNetwork network;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private static final Logger LOG = System.getLogger(MemoryLoop.class.getName());

    private final PriorityQueue<Timed> timers = new PriorityQueue<>();
    private final List<MemoryChannel> channels = new ArrayList<>();
    private volatile @Nullable Thread running;
    private volatile boolean stopped;
    private boolean runsAfterEnd;
    private long scheduled;

    private record Timed(long deadline, long order, Runnable task) implements Comparable<Timed> {
        @Override
        public int compareTo(Timed other) {
            return deadline == other.deadline
                    ? Long.compare(order, other.order)
                    : Long.compare(deadline, other.deadline);
        }
    }

    MemoryLoop(MemoryNetwork network) {
        this.network = network;
    }

    void attached(MemoryChannel channel) {
        channels.add(channel);
    }

    List<MemoryChannel> channels() {
        return channels;
    }

    void detached(MemoryChannel channel) {
        channels.remove(channel);
    }

    /** The transport has closed: what is still asked of the loop runs at once. */
    void stop() {
        while (!channels.isEmpty()) {
            channels.get(channels.size() - 1).abort();
        }
        timers.clear();
        stopped = true;
        doWork(0);
    }

    @Override
    public int doWork(long maxWaitNanos) {
        Thread before = running;
        running = Thread.currentThread();
        try {
            int done = 0;
            for (MemoryChannel channel : network.shuffled(channels)) {
                done += channel.tell() ? 1 : 0;
            }
            for (int n = tasks.size(); n > 0; n--, done++) {
                Runnable task = tasks.poll();
                if (task == null) {
                    break;
                }
                run(task);
            }
            for (Timed next = timers.peek(); next != null && next.deadline <= nanoTime(); next = timers.peek()) {
                timers.remove();
                run(next.task);
                done++;
            }
            return done;
        } finally {
            running = before;
        }
    }

    /** As on a real loop: a task that fails is its own fault, and the loop goes on. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "a task of a loop failed; the loop goes on", e);
        }
    }

    /** {@return the time of the next timer} */
    long nextDeadline() {
        Timed next = timers.peek();
        return next == null ? Long.MAX_VALUE : next.deadline;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (stopped && !runsAfterEnd) {
            runsAfterEnd = true; // a task that adds one is not interrupted by it
            for (Runnable late = tasks.poll(); late != null; late = tasks.poll()) {
                run(late);
            }
            runsAfterEnd = false;
        }
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        Timed timed = new Timed(nanoTime() + delayNanos, scheduled++, task);
        timers.add(timed);
        return () -> timers.remove(timed);
    }

    @Override
    public long nanoTime() {
        return network.nanoTime();
    }

    @Override
    public void wakeup() {}

    @Override
    public boolean isCurrent() {
        return running == Thread.currentThread();
    }
}
