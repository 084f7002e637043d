package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WskVersionTest {
    @Test
    void the_encoding_has_the_major_number_in_the_high_byte() { // NUM-10
        assertThat(WskVersion.V1_0.encoded()).isEqualTo(0x0100);
        assertThat(new WskVersion(0xAB, 0xCD).encoded()).isEqualTo(0xABCD);
    }

    @Test
    void versions_are_ordered_by_major_then_minor() {
        assertThat(new WskVersion(1, 9)).isLessThan(new WskVersion(2, 0)).isGreaterThan(WskVersion.V1_0);
        assertThat(new WskVersion(1, 0)).isEqualTo(WskVersion.V1_0).isEqualByComparingTo(WskVersion.V1_0);
    }

    @Test
    void numbers_have_eight_bits() { // LIF-40
        for (int[] wrong : new int[][] {{-1, 0}, {0, -1}, {256, 0}, {0, 256}}) {
            assertThatThrownBy(() -> new WskVersion(wrong[0], wrong[1]))
                    .isInstanceOfSatisfying(WskException.class, e -> {
                        assertThat(e.status()).isEqualTo(WskStatus.INVALID_PARAMETER);
                        assertThat(e.rule()).isEqualTo("LIF-40");
                    });
        }
    }

    @Test
    void a_version_reads_as_usual() {
        assertThat(new WskVersion(1, 10)).hasToString("1.10");
    }
}
