package io.wsk.runtime.core;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The pending requests of one kind on a socket, served in the order of their queuing (ACC-06). A request counts from the moment
 * it is queued, by whatever thread: a callback that is enabled after that cannot get ahead of it (AMB-36). Everything else is on
 * the socket's loop.
 *
 * @param <T> what a request asks for
 */
final class RequestQueue<T> {
    private final CoreLoop loop;
    private final Queue<Request<T>> queue = new ConcurrentLinkedQueue<>();

    /** A request, and who is told of its outcome; equal to nothing but itself, whatever it asks for. */
    static final class Request<T> {
        private final T what;
        private final Irp irp;

        Request(T what, Irp irp) {
            this.what = what;
            this.irp = irp;
        }

        T what() {
            return what;
        }

        Irp irp() {
            return irp;
        }
    }

    RequestQueue(CoreLoop loop) {
        this.loop = loop;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Any thread: queues a request. */
    Request<T> add(T what, Irp irp) {
        Request<T> request = new Request<>(what, irp);
        queue.add(request);
        return request;
    }

    /** Loop: the request can be cancelled from now on, unless it has been served already. */
    void makeCancellable(Request<T> request) {
        if (!queue.contains(request)) {
            return;
        }
        request.irp.onCancel(() -> loop.run(() -> {
            if (queue.remove(request)) {
                request.irp.cancelled("the request was cancelled");
            }
        }));
    }

    /** Takes the oldest request, which is to be served. */
    Request<T> take() {
        return queue.remove();
    }

    /** None of them will be served any more. */
    void endAll(Outcome outcome) {
        for (Request<T> request = queue.poll(); request != null; request = queue.poll()) {
            outcome.tell(request.irp);
        }
    }
}
