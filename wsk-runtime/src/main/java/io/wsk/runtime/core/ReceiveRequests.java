package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The pending {@code WskReceive} requests of a connection, in order. A request counts from the moment it is announced, by
 * whatever thread, so that the callback gets nothing before it (AMB-36); everything else is on the loop's thread. A connection
 * without requests has no queue.
 */
final class ReceiveRequests {
    private final CoreLoop loop;
    private final AtomicInteger announced = new AtomicInteger();
    private @Nullable ArrayDeque<Request> queue;

    private record Request(ByteBuffer target, Irp irp) {}

    ReceiveRequests(CoreLoop loop) {
        this.loop = loop;
    }

    /** Any thread: a request will come. */
    void announce() {
        announced.incrementAndGet();
    }

    /** It is here. */
    void arrived() {
        announced.decrementAndGet();
    }

    boolean areOnTheirWay() {
        return announced.get() > 0;
    }

    boolean isEmpty() {
        return queue == null && announced.get() == 0;
    }

    /** Whether a request is here that no bytes were there for. */
    boolean isWaiting() {
        return queue != null;
    }

    void add(ByteBuffer target, Irp irp) {
        if (queue == null) {
            queue = new ArrayDeque<>(2);
        }
        Request request = new Request(target, irp);
        queue.addLast(request);
        irp.onCancel(() -> loop.run(() -> cancel(request)));
    }

    private void cancel(Request request) {
        if (queue != null && queue.remove(request)) {
            request.irp.cancelled("the receive was cancelled");
            dropEmptyQueue();
        }
    }

    private void dropEmptyQueue() {
        if (queue != null && queue.isEmpty()) {
            queue = null;
        }
    }

    /**
     * Serves what can be served.
     *
     * @param held the bytes, oldest first
     * @param endSeen whether no more will come
     * @param failure what a request is told for which there are no bytes; null for an end in order (RCV-08)
     * @return whether a request was served
     */
    boolean serve(ReceiveHold held, boolean endSeen, @Nullable WskException failure) {
        boolean served = false;
        while (queue != null && (!held.isEmpty() || endSeen)) {
            Request request = queue.removeFirst();
            int count = held.moveTo(request.target);
            if (count == 0 && failure != null) {
                request.irp.fail(failure);
            } else {
                request.irp.succeed(count);
            }
            served = true;
            dropEmptyQueue();
        }
        return served;
    }

    void endAll(Outcome outcome) {
        ArrayDeque<Request> waiting = queue;
        queue = null;
        if (waiting != null) {
            waiting.forEach(request -> outcome.tell(request.irp));
        }
    }
}
