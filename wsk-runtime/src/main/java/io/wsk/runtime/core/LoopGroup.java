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
        CoreLoop caller = ExecutorCalls.loopHere();
        return caller != null && caller.group() == this ? caller : inTurn();
    }

    /** The loop for the next accepted connection. */
    CoreLoop inTurn() {
        return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
    }

    /** Not on a loop, or in a callback anywhere: what is waited for might need this very thread, or come after it. */
    boolean mayWait() {
        for (CoreLoop loop : loops) {
            if (loop.isCurrent()) {
                return false;
            }
        }
        return !(Thread.currentThread() instanceof LoopThread) && !ExecutorCalls.isInCallback();
    }

    /** Refuses to wait where that is not allowed. */
    void requireMayWait(String what) {
        if (!mayWait()) {
            throw new WskException(
                    WskStatus.INVALID_DEVICE_STATE,
                    "EVT-06",
                    what + " inside a callback or on a loop",
                    "pass a WskIrp with a completion routine and return");
        }
    }
}
