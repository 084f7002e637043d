package io.wsk.runtime.core;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.LoopTask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has to send. First the {@linkplain #range range}: bytes of the indication of the running callback, written
 * from where they are. Then the queue: chunks of copied bytes and borrowed buffers. Then, once asked for, the end of the
 * stream.
 *
 * <p>Everything is on the loop's thread but the {@link #admit admission}, which any thread asks for before its first byte is
 * taken.
 */
final class SendPath {
    /** The end of the stream: OPEN → REQUESTED (graceful disconnect or close) → SENT. */
    private enum End {
        OPEN,
        REQUESTED,
        SENT
    }

    private static final int NOWHERE = -1;

    /** Copies up to this many bytes do not wait as they are, because of their {@link Overhead}. */
    private static final int SMALL = 1024;

    /** No objects of their own: a server has many idle connections. */
    private static final AtomicLongFieldUpdater<SendPath> BACKLOG =
            AtomicLongFieldUpdater.newUpdater(SendPath.class, "backlog");

    private static final AtomicIntegerFieldUpdater<SendPath> HANDED_OVER =
            AtomicIntegerFieldUpdater.newUpdater(SendPath.class, "handedOver");

    private final ConnectionSocket socket;
    private final Connection connection;
    private volatile long backlog;

    /** Copies on their way to the loop. */
    private volatile int handedOver;

    /** What only those need who send more than the operating system takes at once is made when they do. */
    private volatile @Nullable IdealBacklog ideal;

    private @Nullable ArrayDeque<SendItem> queue;
    private @Nullable LoopTask flushing;

    private @Nullable LoopMemory range;
    private int rangeFrom;
    private int rangeTo;

    private End end = End.OPEN;
    private @Nullable List<Irp> endIrps;
    private int gatherEnd = NOWHERE;
    private boolean flushDue;
    private boolean inCallback;

    SendPath(ConnectionSocket socket, Connection connection) {
        this.socket = socket;
        this.connection = connection;
    }

    private WskClientOptions options() {
        return socket.client.options();
    }

    /** Any thread: the bytes that should be handed over and not taken yet. */
    long idealBacklog() {
        IdealBacklog known = ideal;
        return known == null ? IdealBacklog.unknown(options()) : known.bytes();
    }

    /** Any thread: the bytes not yet taken by the operating system. */
    long backlog() {
        return backlog;
    }

    /** Any thread: takes room for bytes, all of it or none. */
    void admit(int bytes) {
        long before = backlog;
        // Never above the limit, not even for a moment: the loop would pause receiving, and nobody would resume it.
        while (before + bytes <= options().sendLimit() && mayHandOver()) {
            if (BACKLOG.compareAndSet(this, before, before + bytes)) {
                return;
            }
            before = backlog;
        }
        throw socket.refusedSend(
                "SND-04",
                "a send of %,d bytes on %s with %,d bytes queued and %,d sends on their way to the loop exceeds the send limit of %,d"
                        .formatted(bytes, socket, before, handedOver, options().sendLimit()),
                "use trySend, or send with a WskIrp, which borrows the buffer");
    }

    /** Any thread: takes as much room as there is. */
    int admitUpTo(int bytes) {
        while (true) {
            long current = backlog;
            int taken =
                    mayHandOver() ? (int) Math.min(bytes, Math.max(0, options().sendLimit() - current)) : 0;
            if (BACKLOG.compareAndSet(this, current, current + taken)) {
                return taken;
            }
        }
    }

    private boolean mayHandOver() {
        return handedOver < Overhead.most(options().sendLimit());
    }

    /** Any thread: hands a copy over to the loop; its bytes were admitted. */
    void handOver(byte[] copy) {
        HANDED_OVER.incrementAndGet(this);
        socket.loop.execute(() -> {
            HANDED_OVER.decrementAndGet(this);
            connection.enqueue(ByteBuffer.wrap(copy), null);
        });
    }

    /** What was admitted will not be sent. */
    void withdraw(int bytes) {
        BACKLOG.addAndGet(this, -bytes);
    }

    /** Any thread: room for a borrowed buffer, which is the application's memory and needs no bound. */
    void admitBorrowed(int bytes) {
        BACKLOG.addAndGet(this, bytes);
    }

    /**
     * Loop: sends part of the running callback's indication without a copy.
     *
     * @return whether that is possible: nothing is ahead of it, and it follows on what was sent so already
     */
    boolean sendRange(LoopMemory memory, ByteBuffer data) {
        int from = memory.offset() + data.position();
        if (wantsWrite() || range != null && from != rangeTo) {
            return false;
        }
        if (range == null) {
            range = memory;
            rangeFrom = from;
        }
        rangeTo = memory.offset() + data.limit();
        data.position(data.limit());
        return true;
    }

    /**
     * Loop: if the next callback sends its indication to the end, that may wait for what is read right behind it, because one large
     * write costs the operating system less than several. Not to a peer that does not keep up: what the operating system does not
     * take of the write would have to be copied, while all other connections wait.
     */
    void gatherUpTo(LoopMemory part) {
        IdealBacklog known = ideal;
        if (known == null || known.peerKeepsUp()) {
            gatherEnd = part.end();
        }
    }

    /** Loop: the next callback's sends are written when it returns, together with what waits. */
    void gatherNoMore() {
        gatherEnd = NOWHERE;
    }

    /** Loop: whether something waits for what comes next. */
    boolean isGathering() {
        return range != null && rangeTo == gatherEnd;
    }

    /** Loop: nothing comes any more: what waits is written. */
    void gathered() {
        gatherNoMore();
        if (range != null) {
            flush();
            range = null;
        }
    }

    /** Loop: queues a copy of the bytes, which were admitted. */
    void enqueueCopy(ByteBuffer data) {
        while (data.hasRemaining()) {
            SendItem last = queue().peekLast();
            if (last == null || !last.hasRoom()) {
                last = SendItem.copied(socket.loop.chunks().take());
                queue().addLast(last);
            }
            last.append(data);
        }
        flushLater();
    }

    /** Loop: queues bytes that already are a copy, or a borrowed buffer; they were admitted. Small copies are put together. */
    void enqueue(ByteBuffer data, @Nullable Irp irp) {
        if (irp == null && data.remaining() <= SMALL) {
            enqueueCopy(data);
            return;
        }
        SendItem item = SendItem.borrowed(data, irp);
        queue().addLast(item);
        if (irp != null) {
            irp.onCancel(() -> socket.loop.run(() -> cancel(item)));
        }
        flushLater();
    }

    private ArrayDeque<SendItem> queue() {
        if (queue == null) {
            queue = new ArrayDeque<>(2);
        }
        return queue;
    }

    private void cancel(SendItem item) {
        if (item.isUntouched() && queue().remove(item)) {
            withdraw(item.remaining());
            item.cancelled();
            flushLater(); // the end of the stream may be next, and the backlog low again
        }
    }

    /** Loop: after everything queued, the stream is to end. */
    void requestEnd(@Nullable Irp irp, boolean mayBeGivenUp) {
        if (irp != null && end == End.SENT) {
            irp.succeed(0);
        } else if (irp != null) {
            if (endIrps == null) {
                endIrps = new ArrayList<>(1);
            }
            endIrps.add(irp);
            if (mayBeGivenUp) {
                long use = irp.use();
                irp.onCancel(() -> socket.loop.run(() -> cancelEnd(irp, use)));
            }
        }
        if (end == End.OPEN) {
            end = End.REQUESTED;
        }
        flushLater();
    }

    /** Nobody waits for the end any more, but the stream ends all the same. */
    private void cancelEnd(Irp irp, long use) {
        if (irp.use() == use && endIrps != null && endIrps.remove(irp)) {
            irp.cancelled("waiting for the end of the stream was cancelled");
        }
    }

    private void forEndIrps(Outcome outcome) {
        List<Irp> waiting = endIrps;
        endIrps = null;
        if (waiting != null) {
            waiting.forEach(outcome::tell);
        }
    }

    boolean endRequested() {
        return end != End.OPEN;
    }

    boolean endSent() {
        return end == End.SENT;
    }

    /** Loop: flushes once what runs now has returned, so that several sends become one write. */
    private void flushLater() {
        if (!flushDue) {
            flushDue = true;
            if (!inCallback) {
                if (flushing == null) {
                    flushing = new LoopTask(this::flush);
                }
                socket.loop.execute(flushing);
            }
        }
    }

    /** Loop: writes what the operating system takes. */
    void flush() {
        flushDue = false;
        if (!connection.canWrite()) {
            return;
        }
        try {
            if (flushRange() && flushQueue() && end == End.REQUESTED) {
                connection.channel().shutdownOutput();
                end = End.SENT;
                forEndIrps(irp -> irp.succeed(0));
                connection.halfEnded();
            }
            connection.updateInterest();
        } catch (IOException e) {
            connection.broken(e);
        }
    }

    /** A callback of the socket begins: what it sends is collected. */
    void callbackBegins() {
        inCallback = true;
    }

    /** It has returned: whatever it sent goes out now, and at the latest now the indicated memory is free again. */
    void callbackReturned() {
        inCallback = false;
        if (!flushDue && isGathering()) {
            return;
        }
        if (range != null || flushDue) {
            flush();
            range = null;
        }
    }

    private boolean flushRange() throws IOException {
        LoopMemory memory = range;
        if (memory == null) {
            return true;
        }
        ByteBuffer bytes = memory.rangeOfWhole(rangeFrom, rangeTo);
        wrote(connection.channel().write(bytes));
        range = null;
        boolean all = !bytes.hasRemaining();
        if (!all) {
            BACKLOG.addAndGet(this, bytes.remaining());
            keepBehindRange(bytes);
            full();
        }
        return all;
    }

    /** What the callback sent after the range is in the queue already: the rest of the range goes before it. */
    private void keepBehindRange(ByteBuffer rest) {
        ArrayDeque<SendItem> later = new ArrayDeque<>(queue());
        queue().clear();
        while (rest.hasRemaining()) {
            SendItem item = SendItem.copied(socket.loop.chunks().take());
            item.append(rest);
            queue().addLast(item);
        }
        queue().addAll(later);
    }

    /** Writes from the queue until it is empty or the operating system takes no more. */
    private boolean flushQueue() throws IOException {
        while (wantsWrite()) {
            ByteBuffer[] sources = socket.loop.gather();
            int count = 0;
            long offered = 0;
            for (SendItem item : queue()) {
                if (count == sources.length) {
                    break;
                }
                sources[count] = item.readable();
                offered += sources[count++].remaining();
            }
            long written = count == 1
                    ? connection.channel().write(sources[0])
                    : connection.channel().write(sources, count);
            Arrays.fill(sources, 0, count, null); // so that nothing is kept that was sent
            BACKLOG.addAndGet(this, -written);
            wrote(written);
            removeWritten();
            if (written < offered) {
                full();
                return false;
            }
        }
        IdealBacklog known = ideal;
        if (known != null && known.isFull()) {
            known.emptied(socket.loop.nanoTime());
        }
        return true;
    }

    private void wrote(long count) {
        IdealBacklog known = ideal;
        if (known != null) {
            known.wrote(count);
        }
        if (count > 0) {
            connection.activity().written();
            socket.transferred();
        }
    }

    /** The operating system has taken less than it was offered. */
    private void full() throws IOException {
        IdealBacklog known = ideal;
        if (known == null) {
            known = new IdealBacklog(connection.channel(), options());
            ideal = known;
        }
        if (known.full(socket.loop.nanoTime())) {
            connection.idealBacklogChanged();
        }
    }

    private void removeWritten() {
        ArrayDeque<SendItem> items = queue();
        for (SendItem item = items.peekFirst(); item != null && item.isWritten(); item = items.peekFirst()) {
            items.removeFirst();
            item.written(socket.loop.chunks());
        }
    }

    /** Whether the operating system has to tell when it takes more. */
    boolean wantsWrite() {
        return queue != null && !queue.isEmpty();
    }

    /** Whether the backlog is so high that the connection's own receive indications have to pause. */
    boolean isHigh() {
        long waiting = backlog;
        return waiting > 0 && waiting > options().sendHighWater(); // hardly ever: then the options are not looked at
    }

    /** Whether the backlog is low enough for them to go on. */
    boolean isLow() {
        return backlog <= options().sendLowWater();
    }

    /** Loop: nothing will be sent any more. */
    void discard(Outcome outcome) {
        range = null;
        if (queue != null) {
            for (SendItem item : queue) {
                withdraw(item.remaining());
                item.discarded(socket.loop.chunks(), outcome);
            }
            queue.clear();
        }
        forEndIrps(outcome);
    }
}
