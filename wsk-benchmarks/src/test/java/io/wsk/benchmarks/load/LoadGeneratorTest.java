package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadGeneratorTest {
    private static final int BYTES = 64;

    @ParameterizedTest
    @CsvSource({"1, 64, 1", "8, 64, 1", "8, 64, 16", "3, 65536, 1", "2, 1048576, 1"})
    void a_closed_loop_gets_back_what_it_sends(int connections, int messageBytes, int batch) throws IOException {
        try (TestServer server = TestServer.echo();
                LoadGenerator generator = LoadGenerator.connect(
                        new LoadTask(server.port(), connections, messageBytes, batch, 0, 0, 0.01, 0.1))) {
            Measured measured = generator.run(() -> {});

            assertThat(measured.bytes()).isPositive();
            assertThat(measured.messages()).isEqualTo((double) measured.bytes() / messageBytes);
            assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.1);
            assertThat(measured.p50Micros()).isPositive().isLessThanOrEqualTo(measured.p99Micros());
        }
    }

    @Test
    void the_same_connections_serve_for_several_runs() throws IOException {
        try (TestServer server = TestServer.echo();
                LoadGenerator generator =
                        LoadGenerator.connect(new LoadTask(server.port(), 4, BYTES, 1, 0, 100, 0, 0))) {
            assertThat(generator.run(() -> {}).messages()).isEqualTo(100);
            assertThat(generator.run(() -> {}).messages()).isEqualTo(100);
        }
    }

    @Test
    void a_number_of_messages_is_sent_exactly() throws IOException {
        AtomicInteger seen = new AtomicInteger();
        try (TestServer server = TestServer.start((in, out) -> {
                    for (byte[] message = in.readNBytes(BYTES); message.length > 0; message = in.readNBytes(BYTES)) {
                        seen.incrementAndGet();
                        out.write(message);
                    }
                });
                LoadGenerator generator =
                        LoadGenerator.connect(new LoadTask(server.port(), 4, BYTES, 10, 0, 200, 0, 0))) {
            assertThat(seen).hasValue(4); // each connection has shown that it works
            assertThat(generator.run(() -> {}).messages()).isEqualTo(200);
            assertThat(seen).hasValue(204);
        }
    }

    @Test
    void an_open_loop_sends_at_its_rate() throws IOException {
        try (TestServer server = TestServer.echo();
                LoadGenerator generator =
                        LoadGenerator.connect(new LoadTask(server.port(), 4, BYTES, 1, 1_000, 0, 0.05, 0.2))) {
            Measured measured = generator.run(() -> {});

            // never more than were due, those from the warm-up that come late included
            assertThat(measured.messages()).isPositive().isLessThanOrEqualTo(1_000 * (measured.seconds() + 0.1));
        }
    }

    /** The first message after the greeting waits for the 49 that follow, which come at a rate of 1,000 per second. */
    @Test
    void a_latency_counts_from_when_a_message_was_due() throws IOException {
        assertThat(withheldAtFirst(50, 0.2).p999Micros()).isGreaterThanOrEqualTo(48_900);
    }

    /** Those of the first 400 ms of four seconds: whoever asks the server for its other figures then disturbs it. */
    @Test
    void latencies_of_the_first_tenth_do_not_count() throws IOException {
        Measured measured = withheldAtFirst(200, 4);

        assertThat(measured.p99Micros()).isLessThan(100_000);
        assertThat(measured.messages()).as("all of them").isGreaterThan(3_900);
    }

    private static Measured withheldAtFirst(int messages, double seconds) throws IOException {
        try (TestServer server = TestServer.start((in, out) -> {
                    out.write(in.readNBytes(BYTES));
                    out.write(in.readNBytes(messages * BYTES));
                    in.transferTo(out);
                });
                LoadGenerator generator =
                        LoadGenerator.connect(new LoadTask(server.port(), 1, BYTES, 1, 1_000, 0, 0, seconds))) {
            return generator.run(() -> {});
        }
    }

    @Test
    void a_wrong_byte_is_noticed() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> {
            echo(in, out, 100);
            byte[] message = in.readNBytes(BYTES);
            message[17] ^= 1;
            out.write(message);
        })) {
            assertThatThrownBy(() -> runHundredsOfMessages(server)).hasMessageContaining("are not what was sent");
        }
    }

    @Test
    void a_message_of_another_size_is_noticed() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> {
            out.write(in.readNBytes(BYTES));
            byte[] message = in.readNBytes(BYTES);
            out.write(message);
            out.write(message);
        })) {
            assertThatThrownBy(() -> runHundredsOfMessages(server)).hasMessageContaining("are not what was sent");
        }
    }

    @Test
    void a_server_that_hangs_up_is_noticed() throws IOException {
        try (TestServer server = TestServer.start((in, out) -> echo(in, out, 10))) {
            assertThatThrownBy(() -> runHundredsOfMessages(server))
                    .hasMessageMatching(".*(has closed connection|reset).*");
        }
    }

    private static void echo(InputStream in, OutputStream out, int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            out.write(in.readNBytes(BYTES));
        }
    }

    private static void runHundredsOfMessages(TestServer server) throws IOException {
        try (LoadGenerator generator = LoadGenerator.connect(new LoadTask(server.port(), 1, BYTES, 1, 0, 300, 0, 0))) {
            generator.run(() -> {});
        }
    }
}
