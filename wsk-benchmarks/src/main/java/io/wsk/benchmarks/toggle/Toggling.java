package io.wsk.benchmarks.toggle;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Switches reading off and on many times, and looks at the clock. */
final class Toggling {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long PAUSE_NANOS = 50_000;
    private static final int PAIRS_IN_CALLBACK = 100;
    private static final int PAIRS_IN_TASK = 10_000;

    private final Switchable connection;
    private final Peer peer;

    Toggling(Switchable connection, Peer peer) {
        this.connection = connection;
        this.peer = peer;
    }

    /**
     * What one pair costs.
     *
     * @param nanos nanoseconds
     * @param bytes bytes allocated by all threads
     */
    record Sample(double nanos, double bytes) {}

    /** {@return what one pair of many costs} */
    Sample sample(Scenario scenario, int pairsInOthers) throws InterruptedException {
        int pairs = scenario.pairs(pairsInOthers);
        long before = allocatedBytes();
        long nanos = switch (scenario) {
            case IDLE_ON_LOOP -> onLoop(pairs);
            case IDLE_OUTSIDE, BUSY_OUTSIDE -> outside(pairs);
            case IDLE_OUTSIDE_APART -> outsideApart(pairs);
            case BUSY_IN_CALLBACK -> inCallback(pairs);
        };
        return new Sample((double) nanos / pairs, (double) (allocatedBytes() - before) / pairs);
    }

    /** Runs an action with or without traffic. */
    void inTrafficOf(Scenario scenario, Peer.InterruptibleAction action) throws InterruptedException {
        if (scenario.isIdle()) {
            action.run();
        } else {
            peer.sendWhile(action);
        }
    }

    private static long allocatedBytes() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    /** In several tasks, so that what a switch leaves to the loop is done and counts. */
    private long onLoop(int pairs) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        LoopTask task = new LoopTask(pairs, done);
        connection.runOnLoop(task);
        done.await();
        return task.nanos;
    }

    private final class LoopTask implements Runnable {
        private final CountDownLatch done;
        private int left;
        private long start;
        private long nanos;

        LoopTask(int pairs, CountDownLatch done) {
            this.left = pairs;
            this.done = done;
        }

        @Override
        public void run() {
            start = start == 0 ? System.nanoTime() : start;
            int now = Math.min(left, PAIRS_IN_TASK);
            connection.toggle(now);
            left -= now;
            if (left > 0) {
                connection.runOnLoop(this);
            } else {
                nanos = System.nanoTime() - start;
                done.countDown();
            }
        }
    }

    /** Until the loop has nothing left to do. */
    private long outside(int pairs) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long start = System.nanoTime();
        connection.toggle(pairs);
        connection.runOnLoop(done::countDown);
        done.await();
        return System.nanoTime() - start;
    }

    private long outsideApart(int pairs) {
        long nanos = 0;
        for (int i = 0; i < pairs; i++) {
            nanos += onePair();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return nanos;
    }

    /** A method of its own, which is called often enough to be compiled; the loop around it does not come round often enough. */
    private long onePair() {
        long start = System.nanoTime();
        connection.toggle(1);
        return System.nanoTime() - start;
    }

    private long inCallback(int pairs) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        CallbackAction action = new CallbackAction(pairs, done);
        connection.whenReceived(action);
        done.await();
        return action.nanos;
    }

    private final class CallbackAction implements Runnable {
        private final CountDownLatch done;
        private int left;
        private long nanos;

        CallbackAction(int pairs, CountDownLatch done) {
            this.left = pairs;
            this.done = done;
        }

        @Override
        public void run() {
            if (left <= 0) {
                return;
            }
            int now = Math.min(left, PAIRS_IN_CALLBACK);
            long start = System.nanoTime();
            connection.toggle(now);
            nanos += System.nanoTime() - start;
            left -= now;
            if (left <= 0) {
                done.countDown();
            }
        }
    }
}
