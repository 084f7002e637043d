package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The memory of the {@link ReceiveHold}s of a loop, so that a connection whose callback is switched off and on under traffic does
 * not make new memory each time. On the loop's thread only: what is given back inside a callback that still looks at it is not
 * taken by anybody before that has returned.
 */
final class HoldPool {
    /** Free memories beyond this go back to the system: 256 KiB a loop stay, by default. */
    private static final int KEPT = 4;

    private final int bytes;
    private final ArrayDeque<LoopMemory> free = new ArrayDeque<>(KEPT);

    /**
     * An empty pool.
     *
     * @param bytes the size of each memory
     */
    HoldPool(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    LoopMemory take() {
        LoopMemory memory = free.pollLast();
        return memory == null ? new LoopMemory(ByteBuffer.allocateDirect(bytes)) : memory;
    }

    void giveBack(LoopMemory memory) {
        if (free.size() < KEPT) {
            free.addLast(memory);
        }
    }
}
