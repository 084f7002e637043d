package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatagramLoadTest {
    private static final int BYTES = 64;
    private static final int WINDOW = 8;

    @ParameterizedTest
    @CsvSource({"1, 64", "20, 64", "1, 1200", "20, 1200", "1, 8"})
    void datagrams_come_back_to_the_peers_that_have_sent_them(int peers, int bytes) throws IOException {
        Set<SocketAddress> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger count = new AtomicInteger();
        try (DatagramServer server = DatagramServer.start((socket, packet) -> {
                    seen.add(packet.getSocketAddress());
                    count.incrementAndGet();
                    socket.send(packet);
                });
                DatagramLoad load =
                        DatagramLoad.open(new DatagramTask(server.port(), peers, bytes, WINDOW, 500, 0, 0))) {
            Measured measured = load.run(() -> {});

            assertThat(measured.messages()).isGreaterThanOrEqualTo(500).isEqualTo(count.get());
            assertThat(measured.bytes()).isEqualTo((long) measured.messages() * bytes);
            assertThat(seen).hasSize(peers);
        }
    }

    @Test
    void a_time_is_as_good_as_a_number() throws IOException {
        try (DatagramServer server = DatagramServer.start(DatagramSocket::send);
                DatagramLoad load =
                        DatagramLoad.open(new DatagramTask(server.port(), 3, BYTES, WINDOW, 0, 0.01, 0.05))) {
            Measured measured = load.run(() -> {});

            assertThat(measured.messages()).isPositive();
            assertThat(measured.p50Micros()).isPositive();
        }
    }

    @Test
    void what_is_lost_is_counted_and_its_place_goes_on() throws IOException {
        try (DatagramServer server = DatagramServer.start((socket, packet) -> {
                    if (DatagramServer.numberOf(packet) >= WINDOW) { // of each place the first one is lost
                        socket.send(packet);
                    }
                });
                DatagramLoad load = DatagramLoad.open(new DatagramTask(server.port(), 1, BYTES, WINDOW, 100, 0, 0))) {
            Measured measured = load.run(() -> {});

            assertThat(measured.messages()).isGreaterThanOrEqualTo(100);
            assertThat(measured.lost()).isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Test
    void a_server_that_loses_everything_does_not_stop_the_run() throws IOException {
        try (DatagramServer server = DatagramServer.start((socket, packet) -> {});
                DatagramLoad load = DatagramLoad.open(new DatagramTask(server.port(), 2, BYTES, WINDOW, 0, 0, 0.5))) {
            Measured measured = load.run(() -> {});

            assertThat(measured.messages()).isZero();
            assertThat(measured.lost()).isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Test
    void what_was_only_late_is_not_lost() throws IOException {
        Map<Long, DatagramPacket> kept = new ConcurrentHashMap<>();
        try (DatagramServer server = DatagramServer.start((socket, packet) -> {
                    long number = DatagramServer.numberOf(packet);
                    if (number < WINDOW) {
                        kept.put(number, packet); // until its place has given it up
                        return;
                    }
                    DatagramPacket late = kept.remove(number - WINDOW);
                    if (late != null) {
                        socket.send(late);
                    }
                    socket.send(packet);
                });
                DatagramLoad load = DatagramLoad.open(new DatagramTask(server.port(), 1, BYTES, WINDOW, 500, 0, 0))) {
            load.run(() -> {});

            assertThat(kept).isEmpty();
            assertThat(load.lost()).isZero();
        }
    }

    @Test
    void a_datagram_that_comes_back_twice_is_noticed() throws IOException {
        assertIsNoticed("came back twice", (socket, packet) -> {
            socket.send(packet);
            socket.send(packet);
        });
    }

    @Test
    void a_wrong_byte_is_noticed() throws IOException {
        assertIsNoticed("is not what it has sent", (socket, packet) -> {
            packet.getData()[BYTES - 1] ^= 1;
            socket.send(packet);
        });
    }

    @Test
    void a_datagram_of_another_size_is_noticed() throws IOException {
        assertIsNoticed("of another size", (socket, packet) -> {
            packet.setLength(packet.getLength() - 1);
            socket.send(packet);
        });
    }

    @Test
    void a_datagram_for_another_peer_is_noticed() throws IOException {
        SocketAddress[] first = new SocketAddress[1];
        assertIsNoticed("is not what it has sent", (socket, packet) -> {
            if (first[0] == null) {
                first[0] = packet.getSocketAddress();
            }
            packet.setSocketAddress(first[0]);
            socket.send(packet);
        });
    }

    @Test
    void that_nobody_is_there_is_noticed() throws IOException {
        int port;
        try (DatagramSocket unused = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        try (DatagramLoad load = DatagramLoad.open(new DatagramTask(port, 2, BYTES, WINDOW, 100, 0, 0))) {
            assertThatThrownBy(() -> load.run(() -> {})).hasStackTraceContaining("PortUnreachable");
        }
    }

    private static void assertIsNoticed(String message, DatagramServer.Service service) throws IOException {
        try (DatagramServer server = DatagramServer.start(service);
                DatagramLoad load = DatagramLoad.open(new DatagramTask(server.port(), 4, BYTES, WINDOW, 1_000, 0, 0))) {
            assertThatThrownBy(() -> load.run(() -> {})).hasMessageContaining(message);
        }
    }
}
