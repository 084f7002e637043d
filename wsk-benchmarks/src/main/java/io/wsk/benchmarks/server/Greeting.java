package io.wsk.benchmarks.server;

import io.wsk.benchmarks.load.ConnectTask;
import java.nio.ByteBuffer;

/** What a connection gets that was let in. */
final class Greeting {
    private static final ByteBuffer BYTES = ByteBuffer.allocateDirect(1).put(0, ConnectTask.GREETING);

    private Greeting() {}

    /** {@return a view of the one byte, whose position may be moved} */
    static ByteBuffer bytes() {
        return BYTES.duplicate();
    }
}
