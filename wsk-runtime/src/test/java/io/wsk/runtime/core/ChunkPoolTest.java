package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkPoolTest {
    private final ChunkPool pool = new ChunkPool();

    @Test
    void a_chunk_that_was_given_back_is_taken_again_empty() {
        ByteBuffer chunk = pool.take();
        chunk.putInt(7).flip();
        pool.giveBack(chunk);

        ByteBuffer again = pool.take();

        assertThat(again).isSameAs(chunk);
        assertThat(again.position()).isZero();
        assertThat(again.remaining()).isEqualTo(ChunkPool.CHUNK_BYTES);
    }

    @Test
    void what_is_taken_twice_is_not_the_same_memory() {
        assertThat(pool.take()).isNotSameAs(pool.take());
    }

    @Test
    void no_more_than_64_chunks_are_kept() {
        List<ByteBuffer> taken = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            taken.add(pool.take());
        }
        taken.forEach(pool::giveBack);
        List<ByteBuffer> kept = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            ByteBuffer chunk = pool.take();
            if (taken.stream().anyMatch(old -> isSame(old, chunk))) {
                kept.add(chunk);
            }
        }
        assertThat(kept).hasSize(64);
    }

    @SuppressWarnings("ReferenceEquality") // equal content is not the same memory
    private static boolean isSame(ByteBuffer one, ByteBuffer other) {
        return one == other;
    }
}
