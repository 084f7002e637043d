package io.wsk.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WskEventFlagsTest {
    @Test
    void the_flags_have_the_values_of_the_header() { // NUM-20 to NUM-25
        assertThat(WskEventFlags.WSK_EVENT_SEND_BACKLOG).isEqualTo(0x00000010);
        assertThat(WskEventFlags.WSK_EVENT_RECEIVE).isEqualTo(0x00000040);
        assertThat(WskEventFlags.WSK_EVENT_DISCONNECT).isEqualTo(0x00000080);
        assertThat(WskEventFlags.WSK_EVENT_RECEIVE_FROM).isEqualTo(0x00000100);
        assertThat(WskEventFlags.WSK_EVENT_ACCEPT).isEqualTo(0x00000200);
        assertThat(WskEventFlags.WSK_EVENT_DISABLE).isEqualTo(0x80000000);
    }

    @Test
    void the_disable_flag_is_the_sign_bit() { // NUM-01
        assertThat(WskEventFlags.WSK_EVENT_DISABLE).isEqualTo(Integer.MIN_VALUE);
        assertThat(WskEventFlags.WSK_EVENT_DISABLE | WskEventFlags.WSK_EVENT_RECEIVE)
                .isNegative();
    }

    @Test
    void the_masks_of_several_events_have_the_values_of_the_reference() { // NUM-26, NUM-27
        assertThat(WskEventFlags.WSK_EVENTS_CONNECTION).isEqualTo(0x000000D0);
        assertThat(WskEventFlags.WSK_EVENTS_ALL).isEqualTo(0x000003D0);
    }

    @Test
    void the_flags_are_constants_for_switch_labels() {
        String name = switch (0xC0) {
            case WskEventFlags.WSK_EVENT_RECEIVE | WskEventFlags.WSK_EVENT_DISCONNECT -> "receive, disconnect";
            default -> "something else";
        };
        assertThat(name).isEqualTo("receive, disconnect");
    }
}
