package io.wsk.runtime.core;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many sockets of a listener are open, and whether it waits for one of them to close. The sockets know this and not the
 * listener, which they may outlive. Any thread.
 */
final class OpenConnections {
    private final int limit;
    private final AtomicInteger open = new AtomicInteger();
    private final Runnable closed = this::closed;
    private volatile boolean full;
    private volatile @Nullable Runnable whenRoom;

    /**
     * None yet.
     *
     * @param whenRoom run when there is room again, after there was none
     */
    OpenConnections(int limit, Runnable whenRoom) {
        this.limit = limit;
        this.whenRoom = whenRoom;
    }

    int limit() {
        return limit;
    }

    /** Whether another one may be opened; if not, it is told when. */
    boolean hasRoom() {
        if (open.get() < limit) {
            return true;
        }
        full = true;
        if (open.get() < limit) { // one was closed in between, and may not have seen that somebody waits
            full = false;
            return true;
        }
        return false;
    }

    boolean isFull() {
        return full;
    }

    void opened(ConnectionSocket socket) {
        open.incrementAndGet();
        socket.onClosed(closed);
    }

    private void closed() {
        open.decrementAndGet();
        Runnable waiting = whenRoom;
        if (full && waiting != null) {
            full = false;
            waiting.run();
        }
    }

    /** The listener has ended. */
    void forget() {
        whenRoom = null;
    }
}
