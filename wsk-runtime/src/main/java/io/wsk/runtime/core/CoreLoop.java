package io.wsk.runtime.core;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.WskLoop;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A loop and what its sockets share: one receive buffer, the indication objects, the chunks. */
final class CoreLoop {
    /** A UDP payload has at most 65,507 bytes over IPv4 and 65,527 over IPv6: none is ever cut off. */
    private static final int LARGEST_DATAGRAM = 1 << 16;

    /** How much is read from one connection at most before the others get their turn. */
    private static final int TURN_BYTES = 1 << 19;

    private final WskLoop loop;
    private final LoopGroup group;
    private final ChunkPool chunks = new ChunkPool();
    private final HoldPool holds;
    private final TimeoutSweep sweep;
    private final ByteBuffer[] gather = new ByteBuffer[16];

    private LoopMemory @Nullable [] receiveMemory;
    private @Nullable Shown shown;

    private final int receiveBytes;
    private final int turnBytes;

    CoreLoop(WskLoop loop, LoopGroup group, WskClientOptions options) {
        this.loop = loop;
        this.group = group;
        this.holds = new HoldPool(options.receiveHold());
        this.sweep = new TimeoutSweep(loop, options.timeouts());
        this.receiveBytes = Math.max(options.receiveHold(), LARGEST_DATAGRAM);
        // All of it may come to wait in the send backlog, whose bound is documented.
        this.turnBytes = (int) Math.min(TURN_BYTES, Math.min(2 * options.sendHighWater(), options.sendLimit()));
    }

    TimeoutSweep sweep() {
        return sweep;
    }

    LoopGroup group() {
        return group;
    }

    WskLoop transportLoop() {
        return loop;
    }

    boolean isCurrent() {
        return loop.isCurrent();
    }

    void execute(Runnable task) {
        loop.execute(task);
    }

    /** Runs the task now on the loop's thread, or hands it over. */
    void run(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            execute(task);
        }
    }

    long nanoTime() {
        return loop.nanoTime();
    }

    WskLoop.Timer schedule(Runnable task, long delayNanos) {
        return loop.schedule(task, delayNanos);
    }

    /** The one receive buffer, in its parts; made by the loop's own thread, on the memory node where that runs. */
    LoopMemory[] receiveMemory() {
        LoopMemory[] parts = receiveMemory;
        if (parts == null) {
            int count = Math.max(1, turnBytes / receiveBytes);
            parts = LoopMemory.parts(ByteBuffer.allocateDirect(count * receiveBytes), count);
            receiveMemory = parts;
        }
        return parts;
    }

    /** What the callback on this thread is shown: on this loop's, mostly. */
    Shown shown() {
        Shown here = Shown.here(shown);
        if (here != shown && isCurrent()) {
            shown = here;
        }
        return here;
    }

    ChunkPool chunks() {
        return chunks;
    }

    HoldPool holds() {
        return holds;
    }

    /** Room for one gathering write. */
    ByteBuffer[] gather() {
        return gather;
    }
}
