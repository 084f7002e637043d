package io.wsk.runtime.transport;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a loop, in the order in which they came: any thread adds, without a lock; one thread at a time takes.
 *
 * <p>A linked list (the intrusive queue of D. Vyukov). An addition takes the last place in one atomic step and is linked in a
 * second one; between the two, for a moment, neither it nor what came after it can be taken, but the queue is not
 * {@linkplain #isEmpty() empty}. A {@link LoopTask} is linked itself; for any other task one is made.
 */
public final class TaskQueue {
    private final LoopTask stub = new LoopTask(() -> {});
    private final AtomicReference<LoopTask> last = new AtomicReference<>(stub);
    private final LoopTask endOfRound = new LoopTask(() -> {});

    /** The oldest one, or the stub; of the thread that takes. */
    private LoopTask first = stub;

    /** Creates an empty queue. */
    public TaskQueue() {}

    /**
     * Adds a task; a {@link LoopTask} that is here already stays where it is. Any thread.
     *
     * @param task the task
     */
    public void add(Runnable task) {
        LoopTask added = task instanceof LoopTask own ? own : new LoopTask(task);
        if (added.enqueue()) {
            append(added);
        }
    }

    private void append(LoopTask added) {
        last.getAndSet(added).next = added;
    }

    /** {@return whether nothing was added that was not taken} On the thread that takes. */
    public boolean isEmpty() {
        return first == stub && last.get() == stub;
    }

    /** {@return the oldest task, or null if none can be taken now} On the thread that takes. */
    public @Nullable Runnable poll() {
        LoopTask taken = take();
        if (taken == endOfRound) {
            taken = take();
        }
        return taken;
    }

    /**
     * Begins a round: {@link #pollRound} gives what is here now, and not what is added meanwhile, so that tasks that add tasks
     * do not keep the loop from other work. On the thread that takes.
     */
    public void beginRound() {
        if (!isEmpty() && endOfRound.enqueue()) {
            append(endOfRound);
        }
    }

    /** {@return the oldest task of the round, or null if it has ended} On the thread that takes. */
    public @Nullable Runnable pollRound() {
        LoopTask taken = take();
        return taken == endOfRound ? null : taken;
    }

    private @Nullable LoopTask take() {
        LoopTask taken = first;
        LoopTask next = taken.next;
        if (taken == stub) {
            if (next == null) {
                return null;
            }
            first = next;
            stub.next = null;
            taken = next;
            next = taken.next;
        }
        if (next == null) {
            if (last.get() != taken) {
                return null; // one that comes after it is not linked yet
            }
            append(stub); // so that the last one can go
            next = taken.next;
            if (next == null) {
                return null;
            }
        }
        first = next;
        taken.next = null; // the socket of this task may live on, and must not keep what came after it
        taken.dequeued();
        return taken;
    }
}
