package io.wsk.runtime.core;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.transport.LoopThread;
import io.wsk.runtime.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The loops of a registration. */
final class LoopGroup {
    private final List<CoreLoop> loops;
    private final AtomicInteger next = new AtomicInteger();

    LoopGroup(Transport transport, WskClientOptions options) {
        List<CoreLoop> made = new ArrayList<>();
        transport.loops().forEach(loop -> made.add(new CoreLoop(loop, this, options)));
        this.loops = List.copyOf(made);
    }

    /** The loop for a socket that the application makes: the current one inside a callback, otherwise in turn. */
    CoreLoop forNewSocket() {
        for (CoreLoop loop : loops) {
            if (loop.isCurrent()) {
                return loop;
            }
        }
        return inTurn();
    }

    /** The loop for the next accepted connection. */
    CoreLoop inTurn() {
        return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
    }

    private boolean isAnyCurrent() {
        for (CoreLoop loop : loops) {
            if (loop.isCurrent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether this thread is one of the loops, or runs a callback of one of their sockets. */
    boolean isInside() {
        return isAnyCurrent() || ExecutorCalls.isInCallback(this);
    }

    /** Refuses to wait on a loop, or in a callback anywhere: what is waited for might need this very thread, or come after it. */
    void requireMayWait(String what) {
        if (isAnyCurrent() || Thread.currentThread() instanceof LoopThread || ExecutorCalls.isInCallback()) {
            throw new WskException(
                    WskStatus.INVALID_DEVICE_STATE,
                    "EVT-06",
                    what + " inside a callback or on a loop",
                    "pass a WskIrp with a completion routine and return");
        }
    }
}
