package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for what must happen. */
public final class Wait {
    private Wait() {}

    public static <T> T forNext(BlockingQueue<T> queue, String what) throws InterruptedException {
        T next = queue.poll(Loopback.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(next).as("a " + what).isNotNull();
        return next;
    }

    public static void forLatch(CountDownLatch latch, String what) throws InterruptedException {
        assertThat(latch.await(Loopback.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .as(what)
                .isTrue();
    }

    /** Keeps a handler waiting, which nobody interrupts. */
    public static void inHandler(CountDownLatch latch, String what) {
        try {
            forLatch(latch, what);
        } catch (InterruptedException e) {
            throw new AssertionError("a handler was interrupted", e);
        }
    }
}
