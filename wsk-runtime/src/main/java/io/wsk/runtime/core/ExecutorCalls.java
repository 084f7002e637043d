package io.wsk.runtime.core;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has the callbacks of one socket run on the client's executor, one at a time, in the order in which the loop asks. The executor
 * holds at most one task of the socket:
 *
 * <pre>
 * who       from       to         when
 * loop      IDLE       QUEUED     a callback is to be called; the executor is given the task
 * loop      QUEUED     WITHDRAWN  it is not wanted any more; the task stays where it is
 * loop      WITHDRAWN  QUEUED     another one is to be called, by the same task
 * loop      QUEUED     IDLE       the executor has refused the task
 * executor  QUEUED     RUNNING    the task runs, and calls
 * executor  WITHDRAWN  IDLE       the task runs, and has nothing to do
 * loop      RUNNING    IDLE       the task has handed back what came of the call
 * </pre>
 */
final class ExecutorCalls {
    private enum State {
        IDLE,
        QUEUED,
        WITHDRAWN,
        RUNNING
    }

    /** Whose callback this thread runs. */
    private static final ThreadLocal<@Nullable ExecutorCalls> HERE = new ThreadLocal<>();

    private final SocketCore socket;
    private final Executor executor;
    private final Runnable task = this::run;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final ArrayDeque<Runnable> afterwards = new ArrayDeque<>(2);

    /** The call that is queued or runs. */
    private @Nullable EventCall current;

    ExecutorCalls(SocketCore socket, Executor executor) {
        this.socket = socket;
        this.executor = executor;
    }

    // ---- loop

    /** Whether a call is queued or runs. */
    boolean isBusy() {
        return current != null;
    }

    /** Has the next call made; none is on its way. An executor that does not take it costs the socket. */
    void begin(EventCall call) {
        current = call;
        if (state.compareAndSet(State.WITHDRAWN, State.QUEUED)) {
            return;
        }
        state.set(State.QUEUED);
        try {
            executor.execute(task);
        } catch (Throwable refusal) {
            refused(refusal);
        }
    }

    private void refused(Throwable refusal) {
        EventCall call = current;
        if (call != null && state.compareAndSet(State.QUEUED, State.IDLE)) {
            HandlerFailures.log(
                    "the executor of the client does not take a callback of %s, which is aborted".formatted(socket),
                    refusal);
            socket.client.counting().handlerFailures.add();
            end(call::notCalled);
            socket.closeByRuntime(SocketCore.CloseKind.ABORTIVE);
        }
    }

    /** Runs a task while no callback of the socket does: now, or after the one that is on its way. */
    void afterCall(Runnable then) {
        if (isBusy()) {
            afterwards.add(then);
        } else {
            then.run();
        }
    }

    /** The call that is on its way is not wanted any more. One that has begun goes on. */
    void withdraw() {
        EventCall call = current;
        if (call != null && state.compareAndSet(State.QUEUED, State.WITHDRAWN)) {
            end(call::notCalled);
        }
    }

    private void returned(Runnable then) {
        state.set(State.IDLE);
        end(then);
        socket.resume();
    }

    private void end(Runnable then) {
        current = null;
        then.run();
        socket.callEnded();
        while (!isBusy() && !afterwards.isEmpty()) {
            afterwards.remove().run();
        }
    }

    // ---- executor

    private void run() {
        if (socket.loop.isCurrent()) {
            refused(new IllegalStateException("it runs tasks on the loop; use one with threads of its own"));
            return;
        }
        State before = state.getAndUpdate(ExecutorCalls::whenTheTaskRuns);
        if (before != State.QUEUED) {
            return;
        }
        ExecutorCalls outer = HERE.get(); // of a pool whose threads help while they wait
        HERE.set(this);
        Runnable then;
        try {
            then = call().run();
        } finally {
            HERE.set(outer);
        }
        socket.loop.execute(() -> returned(then));
    }

    private static State whenTheTaskRuns(State old) {
        return switch (old) {
            case QUEUED, RUNNING -> State.RUNNING;
            case WITHDRAWN, IDLE -> State.IDLE;
        };
    }

    /** The call that runs: the loop does not touch it meanwhile. */
    private EventCall call() {
        return Objects.requireNonNull(current, "a call runs");
    }

    // ---- any thread

    /** Whether this thread runs a callback. */
    static boolean isInCallback() {
        return HERE.get() != null;
    }

    /** The loop of the socket whose callback this thread runs, if it runs one. */
    static @Nullable CoreLoop loopHere() {
        ExecutorCalls here = HERE.get();
        return here == null ? null : here.socket.loop;
    }
}
