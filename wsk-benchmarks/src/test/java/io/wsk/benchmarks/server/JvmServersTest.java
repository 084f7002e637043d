package io.wsk.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class JvmServersTest {
    @Test
    void a_server_says_what_it_does_not_do() {
        for (String name : JvmServers.names()) {
            if (!name.equals("wsk")) {
                assertThatThrownBy(() -> JvmServers.named(name).orElseThrow().start(Workload.INSPECT_PEND))
                        .as(name)
                        .isInstanceOf(UnavailableException.class);
            }
        }
    }

    @Test
    void peers_are_told_apart_by_their_addresses() {
        InetSocketAddress loopback = new InetSocketAddress("127.0.0.9", 1);
        InetSocketAddress other = new InetSocketAddress("192.0.2.1", 1);

        assertThat(AddressRule.ALL_OF_LOOPBACK.matches(loopback)).isTrue();
        assertThat(AddressRule.ALL_OF_LOOPBACK.matches(other)).isFalse();
        assertThat(AddressRule.NONE_OF_LOOPBACK.matches(loopback)).isFalse();
        assertThat(AddressRule.NONE_OF_LOOPBACK.matches(other)).isTrue();
    }
}
