package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "40007", "65535"})
    void a_port_is_a_number_of_16_bits(String text) {
        assertThat(new PortConverter().convert(text)).isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999999999", "http", ""})
    void anything_else_is_no_port(String text) {
        assertThatThrownBy(() -> PortConverter.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'%s' is not a port from 0 to 65535", text);
    }

    @Test
    void a_host_is_an_address_with_or_without_brackets() throws Exception {
        assertThat(new HostConverter().convert("127.0.0.1")).isEqualTo(InetAddress.getByName("127.0.0.1"));
        assertThat(HostConverter.resolve("::1")).isEqualTo(InetAddress.getByName("::1"));
        assertThat(HostConverter.resolve("[::1]")).isEqualTo(InetAddress.getByName("::1"));
    }

    @Test
    void an_unknown_host_is_named() {
        assertThatThrownBy(() -> HostConverter.resolve("1.2.3.4.5"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'1.2.3.4.5' is neither a known host nor an IP address");
    }

    @Test
    void a_missing_host_is_not_the_loopback_address() {
        assertThatThrownBy(() -> HostConverter.resolve(" "))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("the host is missing");
    }
}
