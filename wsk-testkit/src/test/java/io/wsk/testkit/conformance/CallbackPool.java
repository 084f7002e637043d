package io.wsk.testkit.conformance;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads for callbacks, which can be waited for. */
public final class CallbackPool implements Executor, AutoCloseable {
    private static final int THREADS = 4;

    private final Phaser busy = new Phaser(1); // who waits, and what was handed over
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());

    @Override
    public void execute(Runnable task) {
        busy.register();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                busy.arriveAndDeregister();
            }
        });
    }

    /**
     * Waits until what was handed over has been done.
     *
     * @param patience how long that may take
     */
    public void awaitDone(Duration patience) {
        try {
            busy.awaitAdvanceInterruptibly(busy.arrive(), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("the executor is stuck in a callback", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
