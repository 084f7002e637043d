package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Boolean and numeric options (6.2). */
public abstract class SocketOptionRules extends ConformanceSuite {
    private WskListenSocket listener() {
        return client.listenSocket(StandardProtocolFamily.INET);
    }

    private WskConnectionSocket connection() {
        return client.connectionSocket(StandardProtocolFamily.INET);
    }

    private WskDatagramSocket datagram() {
        return client.datagramSocket(StandardProtocolFamily.INET);
    }

    private WskStreamSocket stream() {
        return client.streamSocket(StandardProtocolFamily.INET);
    }

    private static <T> void keeps(WskSocket socket, SocketOption<T> option, T value) {
        assertThat(socket.supportedOptions()).contains(option);
        socket.setOption(option, value);
        assertThat(socket.getOption(option)).isEqualTo(value);
    }

    private static void isNotFor(SocketOption<Boolean> option, WskSocket... sockets) {
        for (WskSocket socket : sockets) {
            assertThat(socket.supportedOptions()).doesNotContain(option);
            refused(WskStatus.INVALID_DEVICE_REQUEST, "AMB-20", () -> socket.setOption(option, true));
            refused(WskStatus.INVALID_DEVICE_REQUEST, "AMB-20", () -> socket.getOption(option));
        }
    }

    @Test
    @Rule({"CTL-20", "CTL-30"})
    void broadcast_is_for_datagram_sockets_at_any_time() {
        WskDatagramSocket socket = datagram();
        assertThat(socket.getOption(StandardSocketOptions.SO_BROADCAST)).isFalse();
        keeps(socket, StandardSocketOptions.SO_BROADCAST, true);
        socket.bind(net.anyPort());
        keeps(socket, StandardSocketOptions.SO_BROADCAST, false);
        isNotFor(StandardSocketOptions.SO_BROADCAST, listener(), connection(), stream());
    }

    @Test
    @Rule({"CTL-23", "CTL-30"})
    void keepalive_is_for_listening_and_connection_sockets_at_any_time() {
        for (WskSocket socket :
                List.of(listener(), connection(), stream(), connected().socket())) {
            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
            keeps(socket, StandardSocketOptions.SO_KEEPALIVE, true);
        }
        isNotFor(StandardSocketOptions.SO_KEEPALIVE, datagram());
        assertThat(refused(
                        WskStatus.INVALID_DEVICE_REQUEST,
                        "AMB-20",
                        () -> datagram().setOption(StandardSocketOptions.SO_KEEPALIVE, true)))
                .hasMessageContainingAll("SO_KEEPALIVE on datagram socket", "[LISTEN, CONNECTION, STREAM]", "CTL-23");
    }

    @Test
    @Rule("CTL-24")
    void the_receive_buffer_is_for_all_at_any_time() {
        for (WskSocket socket : List.of(
                listener(), connection(), datagram(), stream(), connected().socket())) {
            assertThat(socket.getOption(StandardSocketOptions.SO_RCVBUF)).isPositive();
            socket.setOption(StandardSocketOptions.SO_RCVBUF, 20_000);
            assertThat(socket.getOption(StandardSocketOptions.SO_RCVBUF)).isBetween(20_000, 40_000); // Linux doubles it
            refused(WskStatus.INVALID_PARAMETER, "AMB-20", () -> socket.setOption(StandardSocketOptions.SO_RCVBUF, -1));
        }
    }

    @Test
    @Rule({"CTL-25", "CTL-22", "CTL-30"})
    void what_decides_about_the_address_is_set_before_the_bind() {
        WskListenSocket listener = listener();
        WskConnectionSocket connection = connection();
        WskDatagramSocket datagram = datagram();
        WskStreamSocket stream = stream();
        for (WskSocket socket : List.of(listener, connection, datagram, stream)) {
            keeps(socket, StandardSocketOptions.SO_REUSEADDR, true);
            keeps(socket, StandardSocketOptions.SO_REUSEADDR, false);
            keeps(socket, WskSocketOptions.SO_EXCLUSIVEADDRUSE, false);
        }
        listener.bind(net.anyPort());
        connection.bind(net.anyPort());
        datagram.bind(net.anyPort());
        stream.bind(net.anyPort());
        for (WskSocket socket : List.of(listener, connection, datagram, stream)) {
            for (SocketOption<Boolean> option : List.of(
                    StandardSocketOptions.SO_REUSEADDR,
                    WskSocketOptions.SO_EXCLUSIVEADDRUSE,
                    WskSocketOptions.IPV6_V6ONLY)) {
                refused(WskStatus.INVALID_DEVICE_STATE, "AMB-20", () -> socket.setOption(option, true));
                assertThat(socket.getOption(option)).isFalse();
            }
        }
    }

    @Needs(Capability.ADDRESS_SHARING)
    @Rule({"CTL-22", "BND-24", "AMB-24"})
    void of_the_two_about_sharing_a_socket_has_one() {
        for (WskSocket socket : List.of(listener(), connection(), datagram(), stream())) {
            keeps(socket, WskSocketOptions.SO_EXCLUSIVEADDRUSE, true);
            refused(
                    WskStatus.INVALID_PARAMETER,
                    "AMB-24",
                    () -> socket.setOption(StandardSocketOptions.SO_REUSEADDR, true));
            keeps(socket, WskSocketOptions.SO_EXCLUSIVEADDRUSE, false);
            keeps(socket, StandardSocketOptions.SO_REUSEADDR, true);
            refused(
                    WskStatus.INVALID_PARAMETER,
                    "AMB-24",
                    () -> socket.setOption(WskSocketOptions.SO_EXCLUSIVEADDRUSE, true));
        }
    }

    @Lacks(Capability.ADDRESS_SHARING)
    @Rule("CTL-22")
    void where_the_operating_system_has_rules_of_its_own_nothing_can_be_exclusive() {
        for (WskSocket socket : List.of(listener(), connection(), datagram(), stream())) {
            refused(
                    WskStatus.NOT_SUPPORTED,
                    "CTL-22",
                    () -> socket.setOption(WskSocketOptions.SO_EXCLUSIVEADDRUSE, true));
        }
    }

    @Test
    @Rule({"CTL-21", "CTL-30", "AMB-20", "AMB-50"})
    void conditional_accept_is_for_listening_sockets() {
        assertThat(listener().supportedOptions()).contains(WskSocketOptions.SO_CONDITIONAL_ACCEPT);
        for (WskSocket socket : List.of(connection(), datagram())) {
            refused(
                    WskStatus.INVALID_DEVICE_REQUEST,
                    "AMB-20",
                    () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        }
        refused(
                WskStatus.NOT_SUPPORTED,
                "AMB-50",
                () -> stream().setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
    }

    @Test
    @Rule({"CTL-06", "AMB-21"})
    void what_else_the_transport_has_can_be_set_and_what_nobody_knows_is_not_supported() {
        WskConnectionSocket connection = connected().socket();
        keeps(connection, StandardSocketOptions.TCP_NODELAY, false);
        keeps(connection, StandardSocketOptions.SO_LINGER, 3);
        keeps(connection, StandardSocketOptions.IP_TOS, 0x10);
        connection.setOption(StandardSocketOptions.SO_SNDBUF, 20_000);
        assertThat(connection.getOption(StandardSocketOptions.SO_SNDBUF)).isPositive();
        WskDatagramSocket datagrams = client.datagramSocket(StandardProtocolFamily.INET);
        keeps(datagrams, StandardSocketOptions.IP_TOS, 0x10);
        keeps(datagrams, StandardSocketOptions.IP_MULTICAST_TTL, 7);
        keeps(datagrams, StandardSocketOptions.IP_MULTICAST_LOOP, false);
        assertThat(datagrams.getOption(StandardSocketOptions.IP_MULTICAST_IF)).isNull();
        assertThat(listener().supportedOptions()).contains(StandardSocketOptions.SO_REUSEPORT);
        SocketOption<Boolean> unknown = new SocketOption<>() {
            @Override
            public String name() {
                return "SO_UNKNOWN";
            }

            @Override
            public Class<Boolean> type() {
                return Boolean.class;
            }
        };
        refused(WskStatus.NOT_SUPPORTED, "AMB-21", () -> listener().setOption(unknown, true));
        refused(WskStatus.NOT_SUPPORTED, "AMB-21", () -> listener().getOption(unknown));
    }

    @Test
    @Rule("AMB-20")
    void an_option_of_another_category_names_the_right_one() {
        WskDatagramSocket datagrams = client.datagramSocket(StandardProtocolFamily.INET);
        assertThat(refused(
                        WskStatus.INVALID_DEVICE_REQUEST,
                        "AMB-20",
                        () -> datagrams.setOption(StandardSocketOptions.TCP_NODELAY, true)))
                .hasMessageContaining("CONNECTION");
        refused(
                WskStatus.INVALID_DEVICE_REQUEST,
                "AMB-20",
                () -> listener().setOption(StandardSocketOptions.SO_LINGER, 1));
        assertThat(refused(
                        WskStatus.INVALID_DEVICE_REQUEST,
                        "AMB-20",
                        () -> connected().socket().getOption(StandardSocketOptions.IP_MULTICAST_TTL)))
                .hasMessageContaining("DATAGRAM");
    }

    @Test
    @Rule("AMB-20")
    void a_value_that_makes_no_sense_is_refused() {
        WskDatagramSocket datagrams = client.datagramSocket(StandardProtocolFamily.INET);
        refused(
                WskStatus.INVALID_PARAMETER,
                "AMB-20",
                () -> datagrams.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 256));
        refused(WskStatus.INVALID_PARAMETER, "AMB-20", () -> datagrams.setOption(StandardSocketOptions.IP_TOS, 256));
        WskConnectionSocket connection = connected().socket();
        connection.setOption(StandardSocketOptions.SO_LINGER, -2);
        assertThat(connection.getOption(StandardSocketOptions.SO_LINGER)).isEqualTo(-1); // off
    }

    @Test
    @Rule({"CTL-30", "AMB-20"})
    @SuppressWarnings("unchecked") // the compiler would not let it through
    void a_value_of_another_type_is_refused() {
        SocketOption<Object> raw = (SocketOption<Object>) (SocketOption<?>) StandardSocketOptions.SO_KEEPALIVE;
        refused(WskStatus.INVALID_PARAMETER, "AMB-20", () -> listener().setOption(raw, 1));
    }

    @Test
    @Rule({"CTL-23", "CTL-25", "AMB-49"})
    void an_option_of_a_stream_socket_holds_in_either_role() {
        WskStreamSocket listening = stream();
        listening.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        listening.bind(net.anyPort());
        listening.listen();
        assertThat(listening.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        assertThat(listening.getOption(StandardSocketOptions.SO_REUSEADDR)).isTrue();
        WskStreamSocket connecting = stream();
        connecting.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        connecting.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        connecting.connect(net.server().address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connecting.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
    }
}
