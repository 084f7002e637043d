package io.wsk.runtime.nio;

import io.wsk.runtime.transport.TaskQueue;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One selector with its tasks and timers. A cycle is: select, tell the ready channels, run tasks, expire timers.
 *
 * <p>The wake-up is a handshake on {@link #asleep}: the loop sets it and then looks for tasks; a submitter adds its task and
 * then looks at it. One of the two sees the other, so no task is left waiting, and a busy loop is never woken.
 */
final class NioLoop implements WskLoop {
    private static final Logger LOG = System.getLogger(NioLoop.class.getName());

    /** A selector that returns this often in a row for nothing is broken; it is replaced (JDK-6403933 and its kind). */
    private static final int SPINS_BEFORE_REBUILD = 512;

    private static final long FAILURE_PAUSE_NANOS = 50_000_000;

    private volatile boolean stopped;
    private volatile boolean ended;
    private boolean runsAfterEnd;
    private volatile @Nullable Thread thread;

    private final AtomicBoolean asleep = new AtomicBoolean();
    private final AtomicLong cycles = new AtomicLong();
    private final TaskQueue tasks = new TaskQueue();
    private final TimerQueue timers = new TimerQueue();
    private final Consumer<SelectionKey> tell = this::tell;
    private Selector selector;
    private int ready;
    private int spins;
    private boolean cancelled;

    NioLoop() throws IOException {
        this.selector = Selector.open();
    }

    /** The body of the loop's thread: cycles until {@link #stop}, then closes every channel that is left. */
    void run() {
        thread = Thread.currentThread();
        while (!stopped) {
            try {
                doWork(Long.MAX_VALUE);
            } catch (Throwable e) {
                report("a cycle of " + Thread.currentThread().getName() + " failed; the loop goes on", e);
                LockSupport.parkNanos(FAILURE_PAUSE_NANOS); // it may fail again at once, and again
            }
        }
        runTasks();
        closeSelector();
        ended = true;
        runAfterEnd();
    }

    /** Nobody else will: for example the completion of a request that came too late. */
    private void runAfterEnd() {
        synchronized (tasks) {
            if (runsAfterEnd) {
                return; // a task has added one, and is not to be interrupted by it
            }
            runsAfterEnd = true;
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                run(task);
            }
            runsAfterEnd = false;
        }
    }

    /** Any thread: how often the loop has begun to come round. */
    long cycle() {
        return cycles.get();
    }

    /** Any thread: whether it waits for something to do. */
    boolean isAsleep() {
        return asleep.get() || thread == null;
    }

    @Nullable
    Thread thread() {
        return thread;
    }

    void stop() {
        stopped = true;
        wakeup();
    }

    @Override
    public int doWork(long maxWaitNanos) {
        boolean borrowed = !isCurrent();
        if (borrowed) {
            thread = Thread.currentThread();
        }
        try {
            cycles.lazySet(cycles.get() + 1);
            ready = 0;
            select(maxWaitNanos);
            int done = ready + runTasks() + (timers.isEmpty() ? 0 : timers.expire(nanoTime()));
            if (cancelled) {
                forgetCancelled();
            }
            return done;
        } finally {
            if (borrowed) {
                thread = null;
            }
        }
    }

    private void select(long maxWaitNanos) {
        long begin = timers.isEmpty() ? 0 : nanoTime();
        long wait = timers.isEmpty() ? maxWaitNanos : Math.min(maxWaitNanos, timers.nanosToNext(begin));
        boolean mayWait = wait > 0 && beginSleep();
        try {
            if (!mayWait) {
                selector.selectNow(tell);
            } else if (wait == Long.MAX_VALUE) {
                selector.select(tell);
            } else {
                // Rounded up: rounded down it would spin through the last millisecond before a timer.
                selector.select(tell, TimeUnit.NANOSECONDS.toMillis(wait + 999_999));
            }
            if (mayWait) {
                countSpins(begin, wait);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a selector failed and is replaced", e);
            rebuildSelector();
        } finally {
            asleep.set(false);
        }
    }

    private boolean beginSleep() {
        asleep.set(true);
        return tasks.isEmpty() && !stopped;
    }

    private void countSpins(long begin, long wait) {
        boolean forNothing = ready == 0 && tasks.isEmpty() && asleep.get();
        // An interrupt is no reason to spin: it is for whoever reads it, and nobody does on a loop.
        if (forNothing && !Thread.interrupted() && isEarly(begin, wait)) {
            if (++spins >= SPINS_BEFORE_REBUILD) {
                LOG.log(Level.WARNING, "a selector returned {0} times for nothing and is replaced", spins);
                rebuildSelector();
            }
        } else {
            spins = 0;
        }
    }

    /** Without a timer only a wait without end can be seen to have ended early. */
    private boolean isEarly(long begin, long wait) {
        return timers.isEmpty() ? wait == Long.MAX_VALUE : nanoTime() - begin < wait;
    }

    private void tell(SelectionKey key) {
        if (ready++ == 0) {
            asleep.set(false); // tasks of the handlers below must not wake the selector up
        }
        NioChannel<?> channel = (NioChannel<?>) key.attachment();
        try {
            channel.tell(key);
        } catch (Throwable e) {
            report("a channel's readiness handler failed; the channel is given up", e);
            channel.failed();
        }
    }

    private int runTasks() {
        if (tasks.isEmpty()) {
            return 0;
        }
        int done = 0;
        tasks.beginRound(); // only what is here now: tasks that submit tasks must not starve the channels
        for (Runnable task = tasks.pollRound(); task != null; task = tasks.pollRound()) {
            run(task);
            done++;
        }
        return done;
    }

    static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            report("a task of a loop failed; the loop goes on", e);
        }
    }

    /** The log is application code too: if it fails itself, nobody is left to tell, and the loop goes on all the same. */
    static void report(String what, Throwable failure) {
        try {
            LOG.log(Level.ERROR, what, failure);
        } catch (Throwable ignored) {
            return;
        }
    }

    private void rebuildSelector() {
        spins = 0;
        try {
            Selector replacement = Selector.open();
            for (SelectionKey key : selector.keys()) {
                if (key.isValid()) {
                    int interest = key.interestOps();
                    key.cancel();
                    move((NioChannel<?>) key.attachment(), replacement, interest);
                }
            }
            closeQuietly(selector);
            selector = replacement;
        } catch (IOException e) {
            throw new UncheckedIOException("no new selector could be opened", e);
        }
    }

    private static void move(NioChannel<?> channel, Selector replacement, int interest) {
        try {
            channel.reregister(replacement, interest);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "a channel could not be moved to the new selector and is given up", e);
            channel.failed();
        }
    }

    /** Closes the selector and every channel that is still registered with it. */
    void closeSelector() {
        for (SelectionKey key : selector.keys()) {
            ((NioChannel<?>) key.attachment()).abort();
        }
        closeQuietly(selector);
    }

    private static void closeQuietly(Selector selector) {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a selector failed", e);
        }
    }

    /** The selector to register with; on the loop's thread. */
    Selector selector() {
        return selector;
    }

    /** A key was cancelled: the JDK closes a registered socket, and sends its reset, only in the next select. */
    void keyCancelled() {
        cancelled = true;
    }

    private void forgetCancelled() {
        cancelled = false;
        try {
            selector.selectNow(tell);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a select to close cancelled channels failed", e);
        }
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (ended) {
            runAfterEnd();
            return;
        }
        if (asleep.get() && asleep.compareAndSet(true, false)) {
            selector.wakeup();
        }
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        return timers.add(task, nanoTime() + delayNanos);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void wakeup() {
        selector.wakeup();
    }

    @Override
    public boolean isCurrent() {
        return thread == Thread.currentThread();
    }
}
