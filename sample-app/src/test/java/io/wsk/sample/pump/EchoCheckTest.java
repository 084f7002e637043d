package io.wsk.sample.pump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoCheckTest {
    private static final int LENGTH = 300_000; // several buffers of the check

    private final byte[] sent = sent();

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 65_536, 65_537, LENGTH})
    void identical_bytes_match_in_pieces_of_any_size(int size) throws IOException {
        EchoCheck check = check();
        for (int from = 0; from < LENGTH; from += size) {
            assertThat(check.matches(ByteBuffer.wrap(sent, from, Math.min(size, LENGTH - from))))
                    .isTrue();
        }
        assertThat(check.position()).isEqualTo(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, LENGTH - 1})
    void a_changed_byte_is_found_where_it_is(int index) throws IOException {
        byte[] changed = sent.clone();
        changed[index] ^= 1;
        EchoCheck check = check();

        assertThat(check.matches(ByteBuffer.wrap(changed))).isFalse();
        assertThat(check.position()).isEqualTo(index);
    }

    @Test
    void more_than_was_sent_does_not_match() throws IOException {
        EchoCheck check = check();
        assertThat(check.matches(ByteBuffer.wrap(sent))).isTrue();

        assertThat(check.matches(ByteBuffer.wrap(new byte[1]))).isFalse();
        assertThat(check.position()).isEqualTo(LENGTH);
    }

    @Test
    void nothing_matches_nothing() throws IOException {
        assertThat(check().matches(ByteBuffer.allocate(0))).isTrue();
    }

    @Test
    void a_read_only_view_is_compared_too() throws IOException {
        assertThat(check().matches(ByteBuffer.wrap(sent).asReadOnlyBuffer())).isTrue();
    }

    private EchoCheck check() {
        return new EchoCheck(Channels.newChannel(new ByteArrayInputStream(sent)));
    }

    private static byte[] sent() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        new RandomBytes(1).read(bytes);
        return bytes.array();
    }
}
