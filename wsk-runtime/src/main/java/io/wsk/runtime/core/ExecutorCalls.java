package io.wsk.runtime.core;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has the callbacks of one socket run on the client's executor, one at a time, in the order in which the loop asks. A call:
 *
 * <pre>
 * who       from     to         when
 * loop      -        QUEUED     it was given to the executor
 * executor  QUEUED   RUNNING    a thread has come to it
 * loop      RUNNING  -          that thread has said what came of it
 * loop      QUEUED   WITHDRAWN  it is not wanted any more; the executor's thread will find nothing to do
 * </pre>
 */
final class ExecutorCalls {
    private enum State {
        QUEUED,
        RUNNING,
        WITHDRAWN
    }

    /** The call that runs on this thread, and what it is shown. */
    private static final ThreadLocal<@Nullable Running> RUNNING = new ThreadLocal<>();

    private static final class Running {
        private final ExecutorCalls calls;
        private @Nullable LoopMemory shown;

        Running(ExecutorCalls calls) {
            this.calls = calls;
        }
    }

    private final SocketCore socket;
    private final Executor executor;
    private final ArrayDeque<Runnable> afterwards = new ArrayDeque<>(2);
    private @Nullable Turn current;

    /** A call on its way. */
    private final class Turn implements Runnable {
        private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
        private final EventCall call;

        Turn(EventCall call) {
            this.call = call;
        }

        @Override
        public void run() {
            if (socket.loop.isCurrent()) {
                throw new IllegalStateException(
                        "the executor runs its tasks on the loop; use one with threads of its own");
            } else if (!state.compareAndSet(State.QUEUED, State.RUNNING)) {
                return;
            }
            RUNNING.set(new Running(ExecutorCalls.this));
            Runnable then;
            try {
                then = call.run();
            } finally {
                RUNNING.remove();
            }
            socket.loop.execute(() -> returned(then));
        }
    }

    ExecutorCalls(SocketCore socket, Executor executor) {
        this.socket = socket;
        this.executor = executor;
    }

    /** Loop: whether a call is on its way or runs. */
    boolean isBusy() {
        return current != null;
    }

    /** Loop: has the next call made; none is on its way. An executor that does not take it costs the socket. */
    void begin(EventCall call) {
        Turn turn = new Turn(call);
        current = turn;
        try {
            executor.execute(turn);
        } catch (Throwable refusal) {
            withdraw();
            HandlerFailures.log(
                    "the executor of the client does not take a callback of %s, which is aborted".formatted(socket),
                    refusal);
            socket.client.counting().handlerFailures.add();
            socket.closeByRuntime(SocketCore.CloseKind.ABORTIVE);
        }
    }

    /** Loop: runs a task while no callback of the socket does: now, or after the one that is on its way. */
    void between(Runnable task) {
        if (isBusy()) {
            afterwards.add(task);
        } else {
            task.run();
        }
    }

    /** Loop: the call that is on its way is not wanted any more. One that has begun goes on. */
    void withdraw() {
        Turn turn = current;
        if (turn != null && turn.state.compareAndSet(State.QUEUED, State.WITHDRAWN)) {
            current = null;
            turn.call.notCalled();
            next();
        }
    }

    private void returned(Runnable then) {
        current = null;
        then.run();
        next();
        socket.resume();
    }

    private void next() {
        while (!isBusy() && !afterwards.isEmpty()) {
            afterwards.remove().run();
        }
    }

    // ---- any thread

    /** Whether this thread runs a callback. */
    static boolean isInCallback() {
        return RUNNING.get() != null;
    }

    /** Whether this thread runs a callback of some socket of these loops. */
    static boolean isInCallback(LoopGroup loops) {
        Running running = RUNNING.get();
        return running != null && running.calls.socket.loop.group() == loops;
    }

    /** The callback that this thread runs is shown a memory; null: it has returned. */
    static void showing(@Nullable LoopMemory memory) {
        Running running = RUNNING.get();
        if (running != null) {
            running.shown = memory;
        }
    }

    /** What the callback is shown that this thread runs. */
    static @Nullable LoopMemory shown() {
        Running running = RUNNING.get();
        return running == null ? null : running.shown;
    }
}
