package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WskReceiveFlagsTest {
    @Test
    void the_flags_have_the_values_of_the_header() { // NUM-36, NUM-37
        assertThat(WskReceiveFlags.RELEASE_ASAP).isEqualTo(0x00000002);
        assertThat(WskReceiveFlags.ENTIRE_MESSAGE).isEqualTo(0x00000004);
    }

    @Test
    void each_combination_is_read_by_name() {
        assertThat(WskReceiveFlags.of(0x2).releaseAsap()).isTrue();
        assertThat(WskReceiveFlags.of(0x2).entireMessage()).isFalse();
        assertThat(WskReceiveFlags.of(0x4).releaseAsap()).isFalse();
        assertThat(WskReceiveFlags.of(0x4).entireMessage()).isTrue();
        assertThat(WskReceiveFlags.of(0x6)).hasToString("RELEASE_ASAP|ENTIRE_MESSAGE");
        assertThat(WskReceiveFlags.of(0)).hasToString("NONE");
    }

    @Test
    void a_bit_that_is_neither_is_ignored() { // NUM-38: there is no dispatch level
        assertThat(WskReceiveFlags.of(0x8 | 0x2).bits()).isEqualTo(0x2);
    }
}
