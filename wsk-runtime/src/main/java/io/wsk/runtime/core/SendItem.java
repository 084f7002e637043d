package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One piece of a send queue: a chunk with copied bytes, or a buffer whose bytes are written from where they are. */
final class SendItem {
    private final ByteBuffer data; // position to limit is unwritten
    private final boolean chunk;
    private final @Nullable Irp irp;
    private final int start;

    private SendItem(ByteBuffer data, boolean chunk, @Nullable Irp irp) {
        this.data = data;
        this.chunk = chunk;
        this.irp = irp;
        this.start = data.position();
    }

    /** An empty chunk of the pool. */
    static SendItem copied(ByteBuffer chunk) {
        return new SendItem(chunk.limit(0), true, null);
    }

    /** A buffer that stays untouched until it is written. */
    static SendItem borrowed(ByteBuffer data, @Nullable Irp irp) {
        return new SendItem(data, false, irp);
    }

    boolean hasRoom() {
        return chunk && data.limit() < data.capacity();
    }

    /** Copies as much as fits behind what is there. */
    void append(ByteBuffer source) {
        int end = data.limit();
        int count = Math.min(source.remaining(), data.capacity() - end);
        data.limit(end + count);
        data.put(end, source, source.position(), count);
        source.position(source.position() + count);
    }

    ByteBuffer readable() {
        return data;
    }

    int remaining() {
        return data.remaining();
    }

    boolean isWritten() {
        return !data.hasRemaining();
    }

    boolean isUntouched() {
        return data.position() == start;
    }

    void written(ChunkPool chunks) {
        if (chunk) {
            chunks.giveBack(data);
        }
        if (irp != null) {
            irp.succeed(data.position() - start);
        }
    }

    void discarded(ChunkPool chunks, Outcome outcome) {
        if (chunk) {
            chunks.giveBack(data);
        }
        if (irp != null) {
            outcome.tell(irp);
        }
    }

    void cancelled() {
        if (irp != null) {
            irp.cancelled("the send was cancelled");
        }
    }
}
