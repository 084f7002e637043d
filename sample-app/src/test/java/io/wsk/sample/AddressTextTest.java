package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,    127.0.0.1:7",
        "::1,          [::1]:7",
        "2001:db8::5,  [2001:db8::5]:7",
        "fe80::,       [fe80::]:7",
        "1:2:3:4:5:6:7:8, [1:2:3:4:5:6:7:8]:7",
        "0.0.0.0,      *:7",
        "::,           *:7"
    })
    void an_ip_address_is_shown_as_one_types_it(String host, String expected) {
        assertThat(AddressText.of(new InetSocketAddress(host, 7))).isEqualTo(expected);
    }

    @Test
    void a_host_name_is_not_repeated() {
        assertThat(AddressText.of(new InetSocketAddress("localhost", 7))).doesNotContain("localhost");
    }

    @Test
    void a_unix_domain_address_is_its_path() {
        assertThat(AddressText.of(UnixDomainSocketAddress.of("echo.sock"))).isEqualTo("echo.sock");
    }

    @Test
    void a_unix_domain_peer_without_a_name_is_called_so() {
        assertThat(AddressText.of(UnixDomainSocketAddress.of(""))).isEqualTo("(unnamed)");
    }
}
