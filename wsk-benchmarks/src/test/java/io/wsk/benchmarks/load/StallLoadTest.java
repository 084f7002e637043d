package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StallLoadTest {
    private static final int BYTES = 64;

    @ParameterizedTest
    @ValueSource(longs = {0, 64 << 20})
    void the_healthy_are_measured_beside_others_that_do_not_read_or_slowly(long bytesPerSecond) throws IOException {
        try (TestServer server = TestServer.echo();
                StallLoad load = StallLoad.open(new StallTask(
                        new LoadTask(server.port(), 3, BYTES, 1, 1_000, 0, 0.1, 0.2), 2, bytesPerSecond))) {
            Measured measured = load.run(() -> {});

            assertThat(measured.messages()).isPositive();
            assertThat(measured.bytes()).isEqualTo(Math.round(measured.messages() * BYTES));
        }
    }

    @Test
    void those_that_read_slowly_take_a_piece_of_16_KiB_at_a_time() {
        assertThat(StalledConnection.interval(1 << 20)).isEqualTo(15_625_000);
        assertThat(StalledConnection.interval(0)).isZero();
    }

    @Test
    void a_server_that_holds_nobody_back_is_noticed() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> {
                    out.write(in.readNBytes(BYTES));
                    byte[] buffer = new byte[1 << 16];
                    while (in.read(buffer) >= 0) {
                        // as a server that keeps it somewhere
                    }
                });
                StallLoad load =
                        StallLoad.open(new StallTask(new LoadTask(server.port(), 1, BYTES, 1, 0.1, 0, 0, 20), 1, 0))) {
            assertThatThrownBy(() -> load.run(() -> {})).hasMessageContaining("goes on to read");
        }
    }
}
