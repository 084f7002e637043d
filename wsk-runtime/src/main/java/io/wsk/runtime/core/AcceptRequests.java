package io.wsk.runtime.core;

import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The pending {@code WskAccept} requests of a listener, served in the order of their queuing (ACC-06). A request counts from
 * the moment it is queued, by whatever thread: a callback that is enabled after that cannot get ahead of it (ACC-04).
 * Everything else is on the listener's loop.
 */
final class AcceptRequests {
    private final CoreLoop loop;
    private final Queue<Request> queue = new ConcurrentLinkedQueue<>();

    /** A request, with what the accepted socket is to have. */
    record Request(@Nullable Object context, @Nullable WskConnectionDispatch<?> table, Irp irp) {}

    AcceptRequests(CoreLoop loop) {
        this.loop = loop;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Any thread: queues a request. */
    void add(Request request) {
        queue.add(request);
    }

    /** Loop: the request can be cancelled from now on, unless it has been served already. */
    void makeCancellable(Request request) {
        if (!queue.contains(request)) {
            return;
        }
        request.irp.onCancel(() -> loop.run(() -> {
            if (queue.remove(request)) {
                request.irp.cancelled("the accept was cancelled");
            }
        }));
    }

    /** Gives the connection to the oldest request. Nothing is on but what is static (ENB-52, AMB-40). */
    void serve(ConnectionSocket socket) {
        Request request = queue.remove();
        socket.assign(request.context, request.table);
        if (socket.client.added(socket)) {
            socket.start();
            request.irp.succeed(socket);
        } else {
            socket.closeByRuntime(SocketCore.CloseKind.ABORTIVE);
            request.irp.cancelled("the client is closing");
        }
    }

    /** The listener closes (ACC-07). */
    void cancelAll() {
        for (Request request = queue.poll(); request != null; request = queue.poll()) {
            request.irp.cancelled("the listener was closed");
        }
    }
}
