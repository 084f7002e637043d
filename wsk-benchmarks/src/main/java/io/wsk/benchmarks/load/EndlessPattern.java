package io.wsk.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Random;

/**
 * The stream of bytes that is sent: random, and so long until it repeats itself that a byte which is lost, doubled or from another
 * connection is noticed. Each connection starts at another place. One piece of memory serves for sending and for comparing.
 */
final class EndlessPattern {
    /** The most that can be had in one piece. */
    static final int LONGEST_PIECE = 1 << 18;

    /** A prime, so that no size of a message divides it. */
    private static final int PERIOD = 65_537;

    private static final int STEP = 7_919;

    private final ByteBuffer piece = ByteBuffer.allocateDirect(PERIOD + LONGEST_PIECE);

    EndlessPattern() {
        byte[] period = new byte[PERIOD];
        new Random(1).nextBytes(period);
        while (piece.hasRemaining()) {
            piece.put(period, 0, Math.min(PERIOD, piece.remaining()));
        }
    }

    /** {@return where the stream of a connection starts} */
    static long start(int connection) {
        return (long) connection * STEP;
    }

    /** {@return the bytes from a position on, at most so many; the one buffer of this object} */
    ByteBuffer from(long position, long length) {
        int offset = (int) (position % PERIOD);
        return piece.limit(offset + (int) Math.min(length, LONGEST_PIECE)).position(offset);
    }
}
