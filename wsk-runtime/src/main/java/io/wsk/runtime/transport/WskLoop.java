package io.wsk.runtime.transport;

/**
 * A duty cycle: reports readiness, runs tasks, expires timers. Apart from the thread that runs it, so that a test can step
 * it by hand. All but {@link #doWork} and {@link #schedule} may be called from any thread.
 */
public interface WskLoop {
    /**
     * Does one cycle. Called by one thread at a time, which is {@linkplain #isCurrent() the loop's thread} meanwhile.
     *
     * @param maxWaitNanos how long the cycle may wait for something to do, in nanoseconds; 0 to not wait
     * @return the number of things done, 0 if there was nothing to do
     */
    int doWork(long maxWaitNanos);

    /**
     * Runs a task on the loop's thread, after whatever runs there now, in the order of the calls of each thread.
     *
     * @param task the task
     */
    void execute(Runnable task);

    /**
     * Runs a task on the loop's thread once a time has passed. Called on the loop's thread.
     *
     * @param task the task
     * @param delayNanos the time by the {@linkplain #nanoTime() loop's clock}, in nanoseconds
     * @return the way to take it back
     */
    Timer schedule(Runnable task, long delayNanos);

    /** {@return the loop's clock in nanoseconds; only differences mean something} */
    long nanoTime();

    /** Ends the wait of the current or else the next {@link #doWork}. */
    void wakeup();

    /** {@return whether the calling thread runs this loop} */
    boolean isCurrent();

    /** A scheduled task. */
    @FunctionalInterface
    interface Timer {
        /** Takes the task back; without effect if it has run. Called on the loop's thread. */
        void cancel();
    }
}
