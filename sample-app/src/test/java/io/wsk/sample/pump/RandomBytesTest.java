package io.wsk.sample.pump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomBytesTest {
    private static final int LENGTH = 10_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 9, 64, 1000})
    void the_stream_does_not_depend_on_the_size_of_the_reads(int size) {
        assertThat(read(5, size)).isEqualTo(read(5, LENGTH));
    }

    @Test
    void another_seed_gives_another_stream() {
        assertThat(read(5, LENGTH)).isNotEqualTo(read(6, LENGTH));
    }

    @Test
    void all_byte_values_occur_about_equally_often() {
        int[] counts = new int[256];
        byte[] bytes = read(1, LENGTH);
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        assertThat(counts).doesNotContain(0);
        assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(3 * LENGTH / 256);
    }

    @Test
    void it_is_open_until_closed() {
        RandomBytes stream = new RandomBytes(1);
        assertThat(stream.isOpen()).isTrue();
        stream.close();
        assertThat(stream.isOpen()).isFalse();
    }

    private static byte[] read(long seed, int size) {
        RandomBytes stream = new RandomBytes(seed);
        ByteBuffer all = ByteBuffer.allocate(LENGTH);
        while (all.hasRemaining()) {
            ByteBuffer piece = all.slice(all.position(), Math.min(size, all.remaining()));
            assertThat(stream.read(piece)).isEqualTo(piece.limit());
            all.position(all.position() + piece.limit());
        }
        return all.array();
    }
}
