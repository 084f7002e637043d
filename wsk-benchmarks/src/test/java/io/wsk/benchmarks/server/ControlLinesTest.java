package io.wsk.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

class ControlLinesTest {
    private static final int BYTES = 5_000_000;

    private final ControlLines control = new ControlLines(Thread.currentThread(), Libraries::directBytesOfNetty);

    /** On newer JDKs Netty gets memory past the JVM's count. */
    @Test
    void direct_buffers_of_netty_are_counted() {
        long before = memory().directBytes();

        ByteBuf buffer = ByteBufAllocator.DEFAULT.directBuffer(BYTES);
        try {
            assertThat(memory().directBytes() - before).isGreaterThanOrEqualTo(BYTES);
        } finally {
            buffer.release();
        }
    }

    @Test
    void what_lives_on_the_heap_is_counted() {
        long before = memory().heapBytes();

        byte[] held = new byte[BYTES];
        long after = memory().heapBytes();

        assertThat(after - before).isGreaterThan(held.length / 2);
    }

    private ServerMemory memory() {
        return new Gson().fromJson(control.answer("gc"), ServerMemory.class);
    }
}
