package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a datagram socket has to send: at once, on whatever thread, while the operating system has room; otherwise through a
 * queue, which is on the loop's thread.
 */
final class DatagramSendPath {
    private final DatagramSocket socket;
    private final TransportDatagram channel;
    private final CoreLoop loop;
    private final long limit;
    private final AtomicLong backlog = new AtomicLong();
    private final ArrayDeque<Outgoing> queue = new ArrayDeque<>(2);
    private @Nullable Outcome ended;

    /** A datagram that waits for room in the operating system. */
    private record Outgoing(
            ByteBuffer data,
            SocketAddress remote,
            int length,
            @Nullable Irp irp) {}

    DatagramSendPath(DatagramSocket socket, TransportDatagram channel) {
        this.socket = socket;
        this.channel = channel;
        this.loop = socket.loop;
        this.limit = socket.client.options().sendLimit();
    }

    /** Any thread: sends a datagram; the buffer is the caller's again on return. */
    void send(ByteBuffer data, SocketAddress remote) {
        int length = data.remaining();
        long before = backlog.getAndAdd(length);
        if (before + length > limit) {
            backlog.addAndGet(-length);
            throw new WskException(
                    WskStatus.INSUFFICIENT_RESOURCES,
                    "STO-05",
                    "a datagram of %,d bytes on %s with %,d queued exceeds the send limit of %,d"
                            .formatted(length, socket, before, limit),
                    "send more slowly, or with a WskIrp, which borrows the buffer");
        }
        if (before == 0) {
            sendNow(data, remote, length);
        } else {
            enqueueCopy(data, remote, length);
        }
    }

    /** Any thread: sends a borrowed datagram. */
    void send(ByteBuffer data, SocketAddress remote, Irp irp) {
        int length = data.remaining();
        backlog.addAndGet(length);
        loop.run(() -> enqueue(new Outgoing(data, remote, length, irp)));
    }

    private void enqueueCopy(ByteBuffer data, SocketAddress remote, int length) {
        byte[] copy = new byte[length];
        data.get(copy);
        loop.run(() -> enqueue(new Outgoing(ByteBuffer.wrap(copy), remote, length, null)));
    }

    /** Nothing is queued: on whatever thread, so that the caller hears of a refusal. */
    private void sendNow(ByteBuffer data, SocketAddress remote, int length) {
        boolean sent = false;
        try {
            sent = channel.send(data, remote);
        } catch (IOException | RuntimeException e) {
            backlog.addAndGet(-length);
            throw NetworkFailure.of("send of %,d bytes to".formatted(length), remote, e);
        }
        if (sent) {
            backlog.addAndGet(-length);
        } else {
            enqueueCopy(data, remote, length);
        }
    }

    private void enqueue(Outgoing outgoing) {
        if (ended == null) {
            queue.addLast(outgoing);
            flush();
        } else if (outgoing.irp != null) {
            ended.tell(outgoing.irp);
        }
    }

    /** Sends what is queued, as far as the operating system takes it. */
    void flush() {
        while (!queue.isEmpty()) {
            Outgoing first = queue.getFirst();
            try {
                if (!channel.send(first.data, first.remote)) {
                    socket.writing(true);
                    return;
                }
                queue.removeFirst();
                backlog.addAndGet(-first.length);
                if (first.irp != null) {
                    first.irp.succeed(first.length);
                }
            } catch (IOException | RuntimeException e) {
                queue.removeFirst();
                backlog.addAndGet(-first.length);
                failed(first, e);
            }
        }
        socket.writing(false);
    }

    private void failed(Outgoing outgoing, Exception cause) {
        WskException failure =
                NetworkFailure.of("send of %,d bytes to".formatted(outgoing.length), outgoing.remote, cause);
        if (outgoing.irp != null) {
            outgoing.irp.fail(failure);
        } else {
            HandlerFailures.warn("a datagram of " + socket + " was lost", failure);
        }
    }

    /** Nothing is sent any more. */
    void end(Outcome outcome) {
        ended = outcome;
        for (Outgoing outgoing : queue) {
            if (outgoing.irp != null) {
                outcome.tell(outgoing.irp);
            }
        }
        queue.clear();
    }
}
