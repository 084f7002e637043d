package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** Direct memory for what has to wait on a loop, in pieces of one size. On the loop's thread only. */
final class ChunkPool {
    static final int CHUNK_BYTES = 1 << 14;

    /** Free chunks beyond this go back to the system: 1 MiB a loop stays. */
    private static final int KEPT = 64;

    private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();

    /** An empty chunk, ready to be filled. */
    ByteBuffer take() {
        ByteBuffer chunk = free.pollLast();
        return chunk == null ? ByteBuffer.allocateDirect(CHUNK_BYTES) : chunk.clear();
    }

    void giveBack(ByteBuffer chunk) {
        if (free.size() < KEPT) {
            free.addLast(chunk);
        }
    }
}
