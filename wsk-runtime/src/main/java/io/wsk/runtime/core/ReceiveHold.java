package io.wsk.runtime.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that were read and not consumed: receive is off or suspended, or the send backlog is high. Owns no memory while
 * it is empty. On the loop's thread only, but for the memory while it is lent.
 */
final class ReceiveHold {
    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(ReceiveHold.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final HoldPool pool;
    private @Nullable LoopMemory memory;
    private int held;

    /** Somebody else looks at the memory, which must not be given to others before that has ended. */
    private boolean lent;

    ReceiveHold(HoldPool pool) {
        this.pool = pool;
    }

    boolean isEmpty() {
        return held == 0;
    }

    int length() {
        return held;
    }

    /** Any thread: what {@link #length()} is or was a moment ago. */
    int lengthSeenByOthers() {
        return (int) HELD.getOpaque(this);
    }

    /** How many bytes still fit. */
    int room() {
        return pool.bytes() - held;
    }

    /** The memory, whose first {@link #length()} bytes are held. */
    LoopMemory memory() {
        LoopMemory current = memory;
        if (current == null) {
            current = pool.take();
            memory = current;
        }
        return current;
    }

    /** Adds bytes; they fit, because no more than {@link #room()} is read. */
    void append(ByteBuffer source) {
        int length = source.remaining();
        memory().bytes().put(held, source, source.position(), length);
        source.position(source.limit());
        held += length;
    }

    /** Removes the oldest bytes. */
    void consume(int count) {
        held -= count;
        if (held == 0) {
            giveMemoryUp();
        } else if (count > 0) {
            ByteBuffer bytes = memory().bytes();
            bytes.put(0, bytes, count, held);
        }
    }

    private void giveMemoryUp() {
        if (memory != null) {
            if (!lent) {
                pool.giveBack(memory);
            }
            memory = null;
        }
    }

    boolean isLent() {
        return lent;
    }

    /** Lends the memory to another thread. Until it comes back nothing is added, and nothing removed but all. */
    LoopMemory lend() {
        lent = true;
        return memory();
    }

    /** The memory comes back, whose oldest bytes were consumed. */
    void takeBack(LoopMemory returned, int consumed) {
        lent = false;
        if (isEmpty()) {
            pool.giveBack(returned);
        } else {
            consume(consumed);
        }
    }

    /** Moves the oldest bytes out, as many as fit. */
    int moveTo(ByteBuffer target) {
        int count = Math.min(held, target.remaining());
        if (count > 0) {
            target.put(target.position(), memory().bytes(), 0, count);
            target.position(target.position() + count);
            consume(count);
        }
        return count;
    }

    void clear() {
        consume(held);
    }
}
