package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskReceiveMode;
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
    private final Runnable cancelled;
    private final AtomicInteger announced = new AtomicInteger();
    private @Nullable ArrayDeque<Request> queue;

    /** A request, equal to nothing but itself; its buffer tells how much it has taken. */
    private static final class Request {
        private final ByteBuffer target;
        private final int start;
        private final WskReceiveMode mode;
        private final Irp irp;

        Request(ByteBuffer target, WskReceiveMode mode, Irp irp) {
            this.target = target;
            this.start = target.position();
            this.mode = mode;
            this.irp = irp;
        }

        boolean isDone() {
            return switch (mode) {
                case AVAILABLE -> true;
                case WAITALL -> !target.hasRemaining();
                case DRAIN -> false;
            };
        }

        int taken() {
            return target.position() - start;
        }

        /** What was taken is not lost with the request. */
        void end(Outcome outcome) {
            irp.transferred(taken());
            outcome.tell(irp);
        }
    }

    /**
     * None yet.
     *
     * @param cancelled told when one was cancelled, which has completed like a served one (RCE-06)
     */
    ReceiveRequests(CoreLoop loop, Runnable cancelled) {
        this.loop = loop;
        this.cancelled = cancelled;
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

    void add(ByteBuffer target, WskReceiveMode mode, Irp irp) {
        if (queue == null) {
            queue = new ArrayDeque<>(2);
        }
        Request request = new Request(target, mode, irp);
        queue.addLast(request);
        irp.onCancel(() -> loop.run(() -> cancel(request)));
    }

    private void cancel(Request request) {
        if (queue != null && queue.remove(request)) {
            request.end(irp -> irp.cancelled("the receive was cancelled"));
            dropEmptyQueue();
            cancelled.run();
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
            Request request = queue.getFirst();
            if (request.mode == WskReceiveMode.DRAIN) {
                held.clear();
            } else {
                held.moveTo(request.target);
            }
            if (!request.isDone() && !endSeen) {
                break;
            }
            queue.removeFirst();
            boolean isShort = !request.isDone() || request.taken() == 0;
            if (isShort && failure != null) {
                request.end(irp -> irp.fail(failure));
            } else {
                request.irp.succeed(request.taken());
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
            waiting.forEach(request -> request.end(outcome));
        }
    }
}
