package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndlessPatternTest {
    private final EndlessPattern pattern = new EndlessPattern();

    @Test
    void pieces_fit_together() {
        ByteBuffer whole = copy(pattern.from(0, 200_000));

        assertThat(copy(pattern.from(130_000, 70_000))).isEqualTo(whole.slice(130_000, 70_000));
    }

    @Test
    void a_piece_has_a_longest_length() {
        assertThat(pattern.from(65_000, 10_000_000).remaining()).isEqualTo(EndlessPattern.LONGEST_PIECE);
        assertThat(pattern.from(65_536, 5).remaining()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 1024, 1 << 16, 1 << 20})
    void what_is_shifted_by_a_message_is_something_else(int messageBytes) {
        ByteBuffer here = copy(pattern.from(0, 64));

        assertThat(copy(pattern.from(messageBytes, 64))).isNotEqualTo(here);
    }

    @Test
    void connections_start_at_different_places() {
        assertThat(copy(pattern.from(EndlessPattern.start(1), 64)))
                .isNotEqualTo(copy(pattern.from(EndlessPattern.start(2), 64)));
    }

    private static ByteBuffer copy(ByteBuffer piece) {
        return ByteBuffer.allocate(piece.remaining()).put(piece).flip();
    }
}
