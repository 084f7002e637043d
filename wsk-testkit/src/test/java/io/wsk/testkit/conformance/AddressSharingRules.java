package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import org.junit.jupiter.api.Test;

/** Who may bind an address that another socket has (7.4). */
public abstract class AddressSharingRules extends ConformanceSuite {
    private enum Mode {
        NONE,
        REUSE,
        EXCLUSIVE
    }

    /** Rows: the second bind, columns: the first; of each pair the wildcard, then the specific address. C: access check. */
    private static final String[][] TABLE = {
        {"INUSE", "SUCCESS", "INUSE", "SUCCESS", "INUSE", "SUCCESS"},
        {"CHECK", "INUSE", "CHECK", "DENIED", "DENIED", "INUSE"},
        {"DENIED", "SUCCESS", "SUCCESS", "SUCCESS", "DENIED", "SUCCESS"},
        {"CHECK", "DENIED", "SUCCESS", "SUCCESS", "DENIED", "DENIED"},
        {"INUSE", "INUSE", "INUSE", "INUSE", "INUSE", "INUSE"},
        {"CHECK", "INUSE", "CHECK", "INUSE", "DENIED", "INUSE"},
    };

    private static void choose(WskSocket socket, Mode mode) {
        if (mode == Mode.REUSE) {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        } else if (mode == Mode.EXCLUSIVE) {
            socket.setOption(WskSocketOptions.SO_EXCLUSIVEADDRUSE, true);
        }
    }

    /** {@return the outcome in words of the table} */
    private String bind(WskListenSocket socket, InetSocketAddress local) {
        WskException refusal = catchThrowableOfType(WskException.class, () -> socket.bind(local));
        return refusal == null ? "SUCCESS" : word(refusal.status());
    }

    private static String word(WskStatus status) {
        return switch (status) {
            case ADDRESS_ALREADY_EXISTS -> "INUSE";
            case ACCESS_DENIED -> "DENIED";
            default -> status.toString();
        };
    }

    private static InetSocketAddress address(boolean wildcard, int port) {
        return new InetSocketAddress(wildcard ? "0.0.0.0" : "127.0.0.1", port);
    }

    @Needs(Capability.ADDRESS_SHARING)
    @Rule({"BND-20", "BND-21", "BND-22", "CTL-37"})
    void the_options_of_both_sockets_decide() {
        for (int row = 0; row < TABLE.length; row++) {
            for (int column = 0; column < TABLE.length; column++) {
                int port = net.nobody().getPort();
                WskListenSocket first = client.listenSocket(StandardProtocolFamily.INET);
                choose(first, Mode.values()[column / 2]);
                first.bind(address(column % 2 == 0, port));
                WskListenSocket second = client.listenSocket(StandardProtocolFamily.INET);
                choose(second, Mode.values()[row / 2]);
                String expected = TABLE[row][column];
                assertThat(bind(second, address(row % 2 == 0, port)))
                        .as("row %d, column %d", row, column)
                        .isEqualTo(expected.equals("CHECK") ? "DENIED" : expected); // the default allows no sharing
                first.abort();
                second.abort();
                settle();
            }
        }
    }

    @Test
    @Rule("BND-23")
    void different_specific_addresses_do_not_conflict_nor_do_tcp_and_udp() {
        int port = net.nobody().getPort();
        WskListenSocket first = client.listenSocket(StandardProtocolFamily.INET);
        first.bind(new InetSocketAddress("127.0.0.1", port));
        WskListenSocket second = client.listenSocket(StandardProtocolFamily.INET);
        second.bind(new InetSocketAddress("127.0.0.2", port));
        WskDatagramSocket third = client.datagramSocket(StandardProtocolFamily.INET);
        third.bind(new InetSocketAddress("127.0.0.1", port));
        assertThat(second.localAddress()).isEqualTo(new InetSocketAddress("127.0.0.2", port));
    }

    @Test
    @Rule({"BND-20", "BND-21"})
    void without_an_option_the_same_address_is_in_use() {
        WskListenSocket first = client.listenSocket(StandardProtocolFamily.INET);
        first.bind(net.anyPort());
        WskListenSocket second = client.listenSocket(StandardProtocolFamily.INET);
        assertThat(bind(second, (InetSocketAddress) first.localAddress())).isEqualTo("INUSE");
        first.abort();
        settle();
        assertThat(bind(second, net.anyPort())).isEqualTo("SUCCESS");
    }

    // ---- IPv6

    @Needs({Capability.IPV6_ONLY, Capability.ADDRESS_SHARING})
    @Rule("SMP-02")
    void an_ipv6_socket_can_leave_ipv4_alone() {
        int port = net.nobody().getPort();
        WskListenSocket six = client.listenSocket(StandardProtocolFamily.INET6);
        six.setOption(WskSocketOptions.IPV6_V6ONLY, true);
        six.bind(new InetSocketAddress("::", port));
        WskListenSocket four = client.listenSocket(StandardProtocolFamily.INET);
        four.bind(new InetSocketAddress("0.0.0.0", port));
        assertThat(four.localAddress()).isEqualTo(new InetSocketAddress("0.0.0.0", port));
    }

    @Lacks(Capability.IPV6_ONLY)
    @Rule("SMP-02")
    void where_it_cannot_it_says_so() {
        refused(
                WskStatus.NOT_SUPPORTED,
                "SMP-02",
                () -> client.listenSocket(StandardProtocolFamily.INET6).setOption(WskSocketOptions.IPV6_V6ONLY, true));
    }
}
