package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The memory that the callback on a thread is shown, on whatever loop or executor it runs. Its view can be sent, on any socket, but
 * not be lent beyond the callback.
 */
final class Shown {
    private static final ThreadLocal<@Nullable Shown> BY_THREAD = new ThreadLocal<>();

    private final Thread thread = Thread.currentThread();
    private @Nullable LoopMemory memory;

    private Shown() {}

    /**
     * What this thread is shown.
     *
     * @param guess probably that: a thread local is looked up only if it is not
     */
    static Shown here(@Nullable Shown guess) {
        if (guess != null && guess.thread == Thread.currentThread()) {
            return guess;
        }
        Shown here = BY_THREAD.get();
        if (here == null) {
            here = new Shown();
            BY_THREAD.set(here);
        }
        return here;
    }

    /** Shows another memory, or none; {@return what was shown before} */
    @Nullable
    LoopMemory show(@Nullable LoopMemory next) {
        LoopMemory before = memory;
        memory = next;
        return before;
    }

    /** The buffer, or a copy of it if it is the view that the callback on this thread is shown. */
    @SuppressWarnings("ReferenceEquality") // two buffers with equal content are not the same memory
    static ByteBuffer lendable(ByteBuffer data) {
        Shown here = BY_THREAD.get();
        LoopMemory seen = here == null ? null : here.memory;
        if (seen == null || seen.view() != data) {
            return data;
        }
        ByteBuffer copy = ByteBuffer.allocate(data.remaining());
        return copy.put(data).flip();
    }
}
