package io.wsk.sample.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "4096, 4096", "64K, 65536", "200M, 209715200", "2G, 2147483648", "1k, 1024"})
    void suffixes_are_powers_of_1024(String text, long bytes) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "-1", "1.5M", "1T", "1 M", "0x10"})
    void anything_else_is_refused_with_examples(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a number of bytes such as 4096, 64K, 200M or 2G", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000000G", "999999999999999999K"})
    void what_does_not_fit_is_refused(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text)).hasMessageContaining("more bytes than a long can count");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "1536, 1.5 KiB",
        "209715200, 200.0 MiB",
        "3221225472, 3.0 GiB",
        "5497558138880, 5120.0 GiB"
    })
    void the_text_has_the_largest_unit_that_fits(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }
}
