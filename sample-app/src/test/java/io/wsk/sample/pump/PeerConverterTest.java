package io.wsk.sample.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class PeerConverterTest {
    private final PeerConverter converter = new PeerConverter();

    @Test
    void a_peer_is_a_host_and_a_port() {
        assertThat(converter.convert("127.0.0.1:40007")).isEqualTo(new InetSocketAddress("127.0.0.1", 40007));
    }

    @Test
    void an_ipv6_address_stands_in_brackets() {
        assertThat(converter.convert("[::1]:40007")).isEqualTo(new InetSocketAddress("::1", 40007));
    }

    @Test
    void a_unix_domain_socket_is_marked_by_a_prefix() {
        assertThat(converter.convert("unix:/run/echo.sock")).isEqualTo(UnixDomainSocketAddress.of("/run/echo.sock"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,       'localhost' is not HOST:PORT",
        "::1:40007,       'write ''::1:40007'' as [IPV6]:PORT, in brackets'",
        "127.0.0.1:x,     'x' is not a port from 0 to 65535",
        "127.0.0.1:,      '' is not a port from 0 to 65535",
        ":40007,          the host is missing",
        "1.2.3.4.5:40007, '1.2.3.4.5' is neither a known host nor an IP address"
    })
    void a_mistake_is_named(String text, String message) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(message);
    }
}
