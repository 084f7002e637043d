package io.wsk.sample.pump;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * An endless stream of bytes that looks random and depends on the seed alone, not on how it is read: two readers see the
 * same. SplitMix64, whose words can be computed from their index.
 */
final class RandomBytes implements ReadableByteChannel {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long position;
    private boolean open = true;

    RandomBytes(long seed) {
        this.seed = seed;
    }

    /** Fills the buffer to its limit. */
    @Override
    public int read(ByteBuffer target) {
        int length = target.remaining();
        while (target.hasRemaining()) {
            long word = word(position >>> 3);
            int offset = (int) position & 7;
            if (offset == 0 && target.remaining() >= Long.BYTES) {
                target.putLong(word);
                position += Long.BYTES;
            } else {
                target.put((byte) (word >>> 56 - 8 * offset));
                position++;
            }
        }
        return length;
    }

    private long word(long index) {
        long z = seed + (index + 1) * GOLDEN_GAMMA;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
