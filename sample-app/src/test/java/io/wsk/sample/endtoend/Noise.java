package io.wsk.sample.endtoend;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;

/** A stream of bytes that looks random and is the same for the same seed: a block of an odd length, over and over. */
public final class Noise {
    private static final int BLOCK = 1_048_573;

    private final byte[] block = new byte[BLOCK];

    public Noise(long seed) {
        new SplittableRandom(seed).nextBytes(block);
    }

    /** Writes the first bytes of the stream. */
    public void writeTo(OutputStream out, long length) throws IOException {
        for (long left = length; left > 0; left -= BLOCK) {
            out.write(block, 0, (int) Math.min(left, BLOCK));
        }
    }

    /** The same on a thread of its own. */
    public FutureTask<Void> writeInBackground(OutputStream out, long length) {
        return Loopback.inBackground(() -> {
            writeTo(out, length);
            return null;
        });
    }

    /** {@return how many bytes were written} The stream is written without a pause. */
    public long writeUntil(BooleanSupplier enough, OutputStream out) throws IOException {
        long written = 0;
        while (!enough.getAsBoolean()) {
            int offset = (int) (written % BLOCK);
            int length = Math.min(BLOCK - offset, 1 << 16);
            out.write(block, offset, length);
            written += length;
        }
        return written;
    }

    /** {@return the bytes of the stream from a position on, up to the end of their block} */
    public ByteBuffer from(long position) {
        int offset = (int) (position % BLOCK);
        return ByteBuffer.wrap(block, offset, BLOCK - offset);
    }

    /** {@return the first bytes of the stream} */
    public byte[] first(int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at += BLOCK) {
            System.arraycopy(block, 0, bytes, at, Math.min(BLOCK, length - at));
        }
        return bytes;
    }

    /** {@return the checksum of the first bytes of the stream} */
    public long checksum(long length) {
        CRC32C checksum = new CRC32C();
        for (long left = length; left > 0; left -= BLOCK) {
            checksum.update(block, 0, (int) Math.min(left, BLOCK));
        }
        return checksum.getValue();
    }

    /** {@return the checksum of the next bytes, all of which must come} */
    public static long checksum(InputStream in, long length) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[1 << 17];
        for (long left = length; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException("%,d of %,d bytes are missing".formatted(left, length));
            }
            checksum.update(buffer, 0, count);
            left -= count;
        }
        return checksum.getValue();
    }
}
