package io.wsk.runtime.transport;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A task that is given to its loop again and again, without an object for each time: it is its own place in a
 * {@link TaskQueue}. While it waits there it is not queued a second time, since the one run sees whatever was before it.
 */
public final class LoopTask implements Runnable {
    private static final VarHandle QUEUED;

    static {
        try {
            QUEUED = MethodHandles.lookup().findVarHandle(LoopTask.class, "queued", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Runnable task;
    private volatile boolean queued;

    /** Of the queue that the task is in. */
    volatile @Nullable LoopTask next;

    /**
     * Makes a task for one loop.
     *
     * @param task what it does
     */
    public LoopTask(Runnable task) {
        this.task = task;
    }

    /** {@return whether it was in no queue, and is in one now} */
    boolean enqueue() {
        return !queued && QUEUED.compareAndSet(this, false, true);
    }

    void dequeued() {
        queued = false;
    }

    @Override
    public void run() {
        task.run();
    }
}
