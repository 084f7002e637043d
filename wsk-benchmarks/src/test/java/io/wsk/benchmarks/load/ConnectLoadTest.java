package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.benchmarks.load.ConnectTask.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectLoadTest {
    private static final int AT_ONCE = 4;

    @Test
    void connections_that_are_greeted_come_and_go() throws IOException {
        AtomicInteger seen = new AtomicInteger();
        try (TestServer server = TestServer.start((in, out) -> {
            seen.incrementAndGet();
            out.write(ConnectTask.GREETING);
            in.read(); // until the peer resets
        })) {
            Measured measured = run(server.port(), Outcome.GREETED);

            assertThat(measured.messages()).isGreaterThanOrEqualTo(100).isEqualTo(seen.get());
            assertThat(measured.p50Micros()).isPositive();
        }
    }

    @Test
    void connections_that_are_turned_away_come_and_go() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> out.close())) {
            assertThat(run(server.port(), Outcome.TURNED_AWAY).messages()).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void a_server_that_turns_away_whom_it_should_greet_is_noticed() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> out.close())) {
            assertThatThrownBy(() -> run(server.port(), Outcome.GREETED))
                    .hasMessageContaining("was TURNED_AWAY instead of GREETED");
        }
    }

    @Test
    void a_server_that_greets_whom_it_should_turn_away_is_noticed() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> {
            out.write(ConnectTask.GREETING);
            in.read();
        })) {
            assertThatThrownBy(() -> run(server.port(), Outcome.TURNED_AWAY))
                    .hasMessageContaining("was GREETED instead of TURNED_AWAY");
        }
    }

    @Test
    void something_else_is_no_greeting() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> {
            out.write(new byte[] {ConnectTask.GREETING, ConnectTask.GREETING});
            in.read();
        })) {
            assertThatThrownBy(() -> run(server.port(), Outcome.GREETED)).hasMessageContaining("no greeting");
        }
    }

    @Test
    void that_nobody_listens_is_noticed() throws IOException {
        int port = freePort();
        assertThatThrownBy(() -> run(port, Outcome.TURNED_AWAY)).hasMessageContaining("refused");
    }

    /** Nobody listens yet when the first one comes. */
    @Test
    void one_that_is_refused_is_followed_by_another_one() throws IOException {
        int port = freePort();
        try (ConnectLoad load = ConnectLoad.open(new ConnectTask(port, 1, Outcome.TURNED_AWAY, 100, 0, 0))) {
            refuseOne(load);
            try (TestServer server = TestServer.start(port, (in, out) -> out.close())) {
                Measured measured = load.run(() -> {});

                assertThat(server.port()).isEqualTo(port);
                assertThat(measured.messages()).isGreaterThanOrEqualTo(100);
                assertThat(measured.lost()).isZero(); // it was before
                assertThat(load.lost()).isEqualTo(1);
            }
        }
    }

    private static void refuseOne(ConnectLoad load) throws IOException {
        load.stop();
        load.begin();
        while (!load.isIdle()) {
            load.turn(System.nanoTime());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return unused.getLocalPort();
        }
    }

    private static Measured run(int port, Outcome outcome) throws IOException {
        try (ConnectLoad load = ConnectLoad.open(new ConnectTask(port, AT_ONCE, outcome, 100, 0, 0))) {
            return load.run(() -> {});
        }
    }
}
