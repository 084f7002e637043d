package io.wsk.testkit;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes on their way, oldest first. */
final class ByteQueue {
    private byte[] bytes = new byte[256];
    private int from;
    private int to;

    int size() {
        return to - from;
    }

    /** Takes some bytes of a buffer. */
    void add(ByteBuffer source, int count) {
        if (bytes.length - to < count) {
            byte[] target =
                    bytes.length - size() < count ? new byte[Math.max(2 * bytes.length, size() + count)] : bytes;
            System.arraycopy(bytes, from, target, 0, size());
            to = size();
            from = 0;
            bytes = target;
        }
        source.get(bytes, to, count);
        to += count;
    }

    /** Gives the oldest bytes. */
    void remove(ByteBuffer target, int count) {
        target.put(bytes, from, count);
        from += count;
    }

    byte[] removeAll() {
        byte[] all = Arrays.copyOfRange(bytes, from, to);
        clear();
        return all;
    }

    void clear() {
        from = 0;
        to = 0;
    }
}
