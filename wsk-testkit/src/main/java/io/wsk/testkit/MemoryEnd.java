package io.wsk.testkit;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One of the two ends of a connection: what has come in, and what this end has said about its own half. */
final class MemoryEnd {
    final MemoryNetwork network;
    final SocketAddress local;
    final SocketAddress remote;

    private MemoryEnd other = this;
    private final ByteQueue incoming = new ByteQueue();
    private final ByteQueue urgent = new ByteQueue();
    private final List<Long> pushes = new ArrayList<>(0);
    private long taken;
    private boolean lastReadPushed;
    private int capacity;
    private boolean ended;
    private boolean reset;
    private boolean outputShut;
    private boolean closed;
    private boolean held;
    private boolean silent;
    private int granted;

    private MemoryEnd(MemoryNetwork network, SocketAddress local, SocketAddress remote) {
        this.network = network;
        this.local = local;
        this.remote = remote;
        this.capacity = network.bufferSize();
    }

    /** {@return the end of the side that connects; the other one is its {@link #other()}} */
    static MemoryEnd pair(MemoryNetwork network, SocketAddress connecting, SocketAddress accepting) {
        MemoryEnd first = new MemoryEnd(network, connecting, accepting);
        MemoryEnd second = new MemoryEnd(network, accepting, connecting);
        first.other = second;
        second.other = first;
        return first;
    }

    MemoryEnd other() {
        return other;
    }

    // ---- what this end does

    /** From now on neither end learns anything of the other one. */
    void silence() {
        incoming.clear();
        silent = true;
        other.silent = true;
    }

    int write(ByteBuffer source) throws IOException {
        if (silent) { // it goes out, and is lost
            int lost = source.remaining();
            source.position(source.limit());
            return lost;
        }
        if (held && reset) { // of which this end does not know yet
            int lost = source.remaining();
            source.position(source.limit());
            return lost;
        }
        failIfReset();
        if (outputShut || closed) {
            throw new IOException("the output of this end is closed");
        } else if (other.closed) {
            throw new IOException("Broken pipe");
        }
        int count = Math.min(source.remaining(), network.cut(Math.max(0, other.capacity - other.incoming.size())));
        other.incoming.add(source, count);
        return count;
    }

    void writeUrgent(ByteBuffer source) throws IOException {
        failIfReset();
        other.urgent.add(source, source.remaining());
    }

    boolean canWrite() {
        return reset || other.closed || other.capacity > other.incoming.size();
    }

    int read(ByteBuffer target) throws IOException {
        if (!held) {
            failIfReset();
        }
        int count = Math.min(target.remaining(), network.cut(arrived()));
        if (count == 0) {
            return ended && !held && target.hasRemaining() ? -1 : 0;
        }
        incoming.remove(target, count);
        taken += count;
        lastReadPushed = pushes.removeIf(position -> position <= taken);
        granted = Math.max(0, granted - count);
        return count;
    }

    boolean canRead() {
        return arrived() > 0 || !held && (ended || reset);
    }

    private int arrived() {
        return held ? Math.min(granted, incoming.size()) : incoming.size();
    }

    void shutdownOutput() throws IOException {
        if (!held) {
            failIfReset();
        }
        endOutput();
    }

    /** In order, unless something that came in has not been read: then the other end learns that it was lost. */
    void close() {
        if (closed) {
            return;
        }
        boolean lost = incoming.size() > 0;
        closed = true;
        incoming.clear();
        if (silent) {
            return;
        } else if (lost) {
            other.beReset();
        } else {
            other.ended = true;
        }
    }

    void reset() {
        if (!closed) {
            closed = true;
            incoming.clear();
            if (!silent) {
                other.beReset();
            }
        }
    }

    private void beReset() {
        if (!closed && !(ended && outputShut)) {
            reset = true;
            incoming.clear();
        }
    }

    private void failIfReset() throws IOException {
        if (reset) {
            throw new SocketException("Connection reset");
        }
    }

    // ---- what the test does to it

    /** What was sent so far ends a message. */
    void push() {
        if (!other.closed && !reset && !silent) {
            other.pushes.add(other.taken + other.incoming.size());
        }
    }

    boolean lastReadPushed() {
        return lastReadPushed;
    }

    /** Sends without a limit. */
    void send(ByteBuffer source) {
        if (closed || outputShut) {
            throw new AssertionError("this side has ended its half of the connection");
        } else if (!other.closed && !reset && !silent) {
            other.incoming.add(source, source.remaining());
        }
    }

    void endOutput() {
        if (!outputShut && !closed) {
            outputShut = true;
            other.ended |= !silent;
        }
    }

    int waiting() {
        return incoming.size();
    }

    /** From now on nothing arrives at this end that is not granted. */
    void hold() {
        held = true;
        granted = 0;
    }

    void grant(int bytes) {
        granted += bytes;
    }

    void release() {
        held = false;
    }

    void capacity(int newCapacity) {
        capacity = newCapacity;
    }

    byte[] takeAll() {
        return incoming.removeAll();
    }

    byte[] takeUrgent() {
        return urgent.removeAll();
    }

    boolean hasEnded() {
        return ended && incoming.size() == 0 && !reset;
    }

    boolean isReset() {
        return reset;
    }
}
