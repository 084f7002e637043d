package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WskInspectActionTest {
    @Test
    void the_actions_have_the_values_of_the_header() { // NUM-54 to NUM-56
        assertThat(WskInspectAction.REJECT.ordinal()).isZero();
        assertThat(WskInspectAction.ACCEPT.ordinal()).isEqualTo(1);
        assertThat(WskInspectAction.PEND.ordinal()).isEqualTo(2);
    }

    @Test
    void there_is_no_fourth_action() { // NUM-57
        assertThat(WskInspectAction.values()).hasSize(3);
    }
}
