package io.wsk.runtime.core;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskException;
import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Copies that wait, in the queue or on their way to it. */
    private final AtomicInteger copies = new AtomicInteger();

    private final ArrayDeque<Outgoing> queue = new ArrayDeque<>(2);
    private @Nullable Outcome ended;

    /** Datagrams of one request that wait for room in the operating system. */
    private static final class Outgoing {
        final List<ByteBuffer> messages;
        final SocketAddress remote;
        final List<WskControlData> control;
        final @Nullable Irp irp;
        int next;
        long sent;

        Outgoing(List<ByteBuffer> messages, SocketAddress remote, List<WskControlData> control, @Nullable Irp irp) {
            this.messages = messages;
            this.remote = remote;
            this.control = control;
            this.irp = irp;
        }

        /** What was sent before is not lost with the rest (SMS-02). */
        void end(Outcome outcome) {
            if (irp != null) {
                irp.transferred(sent);
                outcome.tell(irp);
            }
        }
    }

    DatagramSendPath(DatagramSocket socket, TransportDatagram channel) {
        this.socket = socket;
        this.channel = channel;
        this.loop = socket.loop;
        this.limit = socket.client.options().sendLimit();
    }

    /** Any thread: sends a datagram; the buffer is the caller's again on return. */
    void send(ByteBuffer data, SocketAddress remote) {
        int length = data.remaining();
        boolean goesAtOnce = length <= limit && backlog.get() == 0 && copies.get() == 0;
        if (!goesAtOnce || !sendNow(data, remote, length)) {
            enqueueCopy(data, remote, length);
        }
    }

    /** Waits, if there is room, for what is queued, or for the operating system. */
    private void enqueueCopy(ByteBuffer data, SocketAddress remote, int length) {
        long before = backlog.getAndAdd(length);
        if (before + length > limit || copies.get() >= Overhead.most(limit)) {
            backlog.addAndGet(-length);
            throw socket.refusedSend(
                    "STO-05",
                    "a datagram of %,d bytes on %s with %,d bytes in %,d datagrams queued exceeds the send limit of %,d"
                            .formatted(length, socket, before, copies.get(), limit),
                    "send more slowly, or with a WskIrp, which borrows the buffer");
        }
        byte[] copy = new byte[length];
        data.get(copy);
        copies.incrementAndGet();
        loop.run(() -> enqueue(new Outgoing(List.of(ByteBuffer.wrap(copy)), remote, List.of(), null)));
    }

    /** Any thread: sends borrowed datagrams. */
    void send(List<ByteBuffer> messages, SocketAddress remote, List<WskControlData> control, Irp irp) {
        messages.forEach(message -> backlog.addAndGet(message.remaining()));
        loop.run(() -> enqueue(new Outgoing(messages, remote, control, irp)));
    }

    /** Nothing is queued: on whatever thread, so that the caller hears of a refusal. {@return whether there was room} */
    private boolean sendNow(ByteBuffer data, SocketAddress remote, int length) {
        boolean sent;
        try {
            sent = channel.send(data, remote);
        } catch (IOException | RuntimeException e) {
            throw NetworkFailure.of("send of %,d bytes to".formatted(length), remote, e);
        }
        if (sent) {
            socket.transferredHere();
        }
        return sent;
    }

    private void enqueue(Outgoing outgoing) {
        if (ended == null) {
            queue.addLast(outgoing);
            flush();
            if (outgoing.irp != null) {
                outgoing.irp.onCancel(() -> loop.run(() -> cancel(outgoing)));
            }
        } else {
            done(outgoing);
            outgoing.end(ended);
        }
    }

    private void done(Outgoing outgoing) {
        if (outgoing.irp == null) {
            copies.decrementAndGet();
        }
    }

    /** What has gone out in part goes out as a whole. */
    private void cancel(Outgoing outgoing) {
        if (outgoing.next == 0 && queue.remove(outgoing)) {
            outgoing.messages.forEach(message -> backlog.addAndGet(-message.remaining()));
            outgoing.end(irp -> irp.cancelled("the send was cancelled"));
        }
    }

    /** Sends what is queued, as far as the operating system takes it. */
    void flush() {
        while (!queue.isEmpty()) {
            Outgoing first = queue.getFirst();
            try {
                if (!sendAll(first)) {
                    socket.writing(true);
                    return;
                }
                if (queue.remove(first)) { // an extension may have closed the socket meanwhile
                    done(first);
                    if (first.irp != null) {
                        first.irp.succeed(first.sent);
                    }
                }
            } catch (IOException | RuntimeException e) {
                if (queue.remove(first)) {
                    done(first);
                    failed(first, e);
                }
            }
        }
        socket.writing(false);
    }

    /** Whether the operating system has taken all. */
    private boolean sendAll(Outgoing outgoing) throws IOException {
        while (outgoing.next < outgoing.messages.size()) {
            ByteBuffer message = outgoing.messages.get(outgoing.next);
            int length = message.remaining();
            boolean taken = outgoing.control.isEmpty()
                    ? channel.send(message, outgoing.remote)
                    : channel.send(message, outgoing.remote, outgoing.control);
            if (!taken) {
                return false;
            }
            socket.transferred();
            outgoing.next++;
            outgoing.sent += length;
            backlog.addAndGet(-length);
        }
        return true;
    }

    private void failed(Outgoing outgoing, Exception cause) {
        int length = outgoing.messages.get(outgoing.next).remaining();
        for (int i = outgoing.next; i < outgoing.messages.size(); i++) {
            backlog.addAndGet(-outgoing.messages.get(i).remaining());
        }
        WskException failure = NetworkFailure.of("send of %,d bytes to".formatted(length), outgoing.remote, cause);
        if (outgoing.irp != null) {
            outgoing.end(irp -> irp.fail(failure));
        } else {
            socket.client.counting().datagramFailures.addAndWarn("a datagram of " + socket + " was lost", failure);
        }
    }

    /** Nothing is sent any more. */
    void end(Outcome outcome) {
        ended = outcome;
        queue.forEach(outgoing -> outgoing.end(outcome));
        queue.clear();
    }
}
