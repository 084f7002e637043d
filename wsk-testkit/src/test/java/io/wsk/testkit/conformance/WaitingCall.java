package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * A call that waits, on a thread of its own. Made when the thread waits, or has come back at once, which {@link #stillWaits} tells.
 *
 * @param <T> the type of the result
 */
final class WaitingCall<T> {
    private static final long PATIENCE_SECONDS = 20;

    private final FutureTask<T> task;
    private final Thread thread;

    private WaitingCall(FutureTask<T> task) {
        this.task = task;
        this.thread = new Thread(task, "conformance-waiting");
        thread.setDaemon(true);
    }

    static <T> WaitingCall<T> of(Callable<T> call) {
        WaitingCall<T> waiting = new WaitingCall<>(new FutureTask<>(call));
        waiting.thread.start();
        waiting.awaitRest();
        return waiting;
    }

    private void awaitRest() {
        long start = System.nanoTime();
        while (!isAtRest()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError("the call does not come to rest");
            }
            Thread.onSpinWait();
        }
    }

    private boolean isAtRest() {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE, BLOCKED -> false;
        };
    }

    void stillWaits() {
        assertThat(task.isDone()).as("the call has returned").isFalse();
    }

    /** Waits for the result; {@return it} */
    T result() throws Exception {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
