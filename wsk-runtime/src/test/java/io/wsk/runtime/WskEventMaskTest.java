package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WskEventMaskTest {
    @Test
    void a_mask_reads_by_the_names_of_its_flags() {
        assertThat(WskEventMask.names(0xC0)).isEqualTo("RECEIVE|DISCONNECT");
        assertThat(WskEventMask.names(0x3D0)).isEqualTo("ACCEPT|RECEIVE_FROM|RECEIVE|DISCONNECT|SEND_BACKLOG");
        assertThat(WskEventMask.names(0x80000040)).isEqualTo("DISABLE|RECEIVE");
    }

    @Test
    void an_empty_mask_is_none() {
        assertThat(WskEventMask.names(0)).isEqualTo("NONE");
        assertThat(WskEventMask.describe(0)).isEqualTo("NONE = 0x0");
    }

    @Test
    void unknown_bits_are_shown_as_a_number() {
        assertThat(WskEventMask.names(0x1042)).isEqualTo("RECEIVE|0x1002");
    }

    @Test
    void a_description_has_names_and_value() {
        assertThat(WskEventMask.describe(0xC0)).isEqualTo("RECEIVE|DISCONNECT = 0xC0");
        assertThat(WskEventMask.describe(0x80000080)).isEqualTo("DISABLE|DISCONNECT = 0x80000080");
    }
}
