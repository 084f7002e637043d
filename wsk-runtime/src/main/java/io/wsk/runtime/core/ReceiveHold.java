package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that were read and not consumed: receive is off or suspended, or the send backlog is high. Owns no memory while
 * it is empty. On the loop's thread only.
 */
final class ReceiveHold {
    private final int capacity;
    private @Nullable LoopMemory memory;
    private int held;

    ReceiveHold(int capacity) {
        this.capacity = capacity;
    }

    boolean isEmpty() {
        return held == 0;
    }

    int length() {
        return held;
    }

    /** How many bytes still fit. */
    int room() {
        return capacity - held;
    }

    /** The memory, whose first {@link #length()} bytes are held. */
    LoopMemory memory() {
        LoopMemory current = memory;
        if (current == null) {
            current = new LoopMemory(ByteBuffer.allocateDirect(capacity));
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
            memory = null;
        } else if (count > 0) {
            ByteBuffer bytes = memory().bytes();
            bytes.put(0, bytes, count, held);
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
