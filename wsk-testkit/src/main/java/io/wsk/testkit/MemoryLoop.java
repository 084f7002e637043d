package io.wsk.testkit;

import io.wsk.runtime.transport.WskLoop;
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
    private final PriorityQueue<Timed> timers = new PriorityQueue<>();
    private final List<MemoryChannel> channels = new ArrayList<>();
    private volatile @Nullable Thread running;
    private volatile boolean stopped;
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
                task.run();
            }
            for (Timed next = timers.peek(); next != null && next.deadline <= nanoTime(); next = timers.peek()) {
                timers.remove();
                next.task.run();
                done++;
            }
            return done;
        } finally {
            running = before;
        }
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (stopped && tasks.remove(task)) {
            task.run();
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
