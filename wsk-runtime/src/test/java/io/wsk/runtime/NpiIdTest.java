package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpiIdTest {
    @Test
    void the_identifier_of_wsk_is_that_of_the_header() { // NUM-13
        assertThat(NpiId.WSK.id().toString()).isEqualToIgnoringCase("2227E803-8D8B-11D4-ABAD-009027719E09");
    }
}
