package io.wsk.testkit.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One callback of a handler: remembers its calls, and answers them as the test has asked. Asked things are done in the order in
 * which they were asked, one per call; a call for which nothing was asked gets the usual answer.
 *
 * @param <C> the arguments of a call
 * @param <R> the answer, {@link Void} for a callback that has none
 */
public final class Callback<C, R> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Function<? super C, ? extends R> usual;
    private final List<C> calls = new CopyOnWriteArrayList<>();
    private final Queue<Function<? super C, ? extends R>> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger returned = new AtomicInteger();

    Callback(Function<? super C, ? extends R> usual) {
        this.usual = usual;
    }

    /** What is done during a call. */
    @FunctionalInterface
    public interface Action<C, T> {
        /**
         * Does it.
         *
         * @param call the call
         * @return what the test wants to know
         * @throws Exception whatever goes wrong
         */
        T during(C call) throws Exception;
    }

    // ---- what the test asks for

    /**
     * Answers the next call; what this throws, the callback throws.
     *
     * @param answer gives the answer
     */
    public void answers(Function<? super C, ? extends R> answer) {
        answers.add(answer);
    }

    /**
     * Answers the next call, which waits for a latch: for what must not happen before the test has done something else.
     *
     * @param latch comes down on the test's thread, which must not wait for the callback before
     * @param answer gives the answer
     */
    public void answersAfter(CountDownLatch latch, Function<? super C, ? extends R> answer) {
        answers.add(call -> {
            try {
                if (!latch.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new AssertionError("the test has not let the callback go on");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return answer.apply(call);
        });
    }

    /**
     * Does something inside the next call, on its thread, and then answers it as usual.
     *
     * @param <T> the type of the result
     * @param action what to do
     * @return its result, or what it threw
     */
    public <T> CompletableFuture<T> inside(Action<? super C, T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        answers.add(call -> {
            run(action, call, result);
            return usual.apply(call);
        });
        return result;
    }

    /**
     * Does something on another thread while the next call runs: the call returns, with the usual answer, when that is done. The
     * same on all networks, for it is the callback that waits.
     *
     * @param <T> the type of the result
     * @param action what to do; it must not wait for the callback to return
     * @return its result, or what it threw
     */
    public <T> CompletableFuture<T> meanwhile(Action<? super C, T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        answers.add(call -> {
            Thread other = new Thread(() -> run(action, call, result), "conformance-meanwhile");
            other.setDaemon(true);
            other.start();
            awaitDone(result);
            return usual.apply(call);
        });
        return result;
    }

    private static <C, T> void run(Action<? super C, T> action, C call, CompletableFuture<T> result) {
        try {
            result.complete(action.during(call));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static void awaitDone(CompletableFuture<?> result) {
        try {
            result.handle((value, failure) -> "done").get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException | TimeoutException e) {
            result.completeExceptionally(new AssertionError("what is done meanwhile waits for the callback", e));
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    // ---- what the test looks at

    /** {@return the calls so far, the first one first; a call is listed from its beginning} */
    public List<C> calls() {
        return new ArrayList<>(calls);
    }

    /** {@return the number of calls so far} */
    public int count() {
        return calls.size();
    }

    /** {@return the number of calls that have returned} */
    public int returned() {
        return returned.get();
    }

    /** {@return the latest call} */
    public C last() {
        return calls.get(calls.size() - 1);
    }

    /** {@return whether a call runs now} */
    public boolean isRunning() {
        return running.get() > 0;
    }

    // ---- what the table calls

    R called(C call) {
        calls.add(call);
        running.incrementAndGet();
        try {
            Function<? super C, ? extends R> answer = answers.poll();
            return answer == null ? usual.apply(call) : answer.apply(call);
        } finally {
            running.decrementAndGet();
            returned.incrementAndGet();
        }
    }
}
