package io.wsk.sample.pump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Compares what comes back with a second reading of what was sent, piece by piece, whatever the sizes of the pieces. */
final class EchoCheck implements Closeable {
    private static final int BUFFER_SIZE = 1 << 16;
    private static final int IDENTICAL = -1;

    private final ReadableByteChannel source;
    private final ByteBuffer expected = ByteBuffer.allocateDirect(BUFFER_SIZE).limit(0);
    private long position;

    EchoCheck(ReadableByteChannel source) {
        this.source = source;
    }

    /** {@return how many bytes were identical, from the first one on} */
    long position() {
        return position;
    }

    /**
     * Compares the next bytes.
     *
     * @param data what came back; its position advances by what is identical
     * @return whether all of it is identical
     * @throws IOException if the source cannot be read
     */
    boolean matches(ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            if (!expected.hasRemaining() && !refill()) {
                return false;
            }
            int length = Math.min(data.remaining(), expected.remaining());
            int mismatch = data.slice(data.position(), length).mismatch(expected.slice(expected.position(), length));
            int identical = mismatch == IDENTICAL ? length : mismatch;
            data.position(data.position() + identical);
            expected.position(expected.position() + identical);
            position += identical;
            if (identical < length) {
                return false;
            }
        }
        return true;
    }

    private boolean refill() throws IOException {
        expected.clear();
        source.read(expected);
        expected.flip();
        return expected.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
