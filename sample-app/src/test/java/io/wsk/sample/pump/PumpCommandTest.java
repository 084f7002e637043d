package io.wsk.sample.pump;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.sample.CommandRun;
import io.wsk.sample.pump.PeerStub.Behaviour;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PumpCommandTest {
    private static final Behaviour ECHO = socket -> socket.getInputStream().transferTo(socket.getOutputStream());

    @Test
    void what_comes_back_identical_is_a_success() throws IOException {
        CommandRun run = pump(ECHO, "--bytes", "20M");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .singleElement()
                .asString()
                .contains("sent 20.0 MiB over 1 connection, all came back identical, in ", "/s each way");
    }

    @Test
    void every_connection_sends_all_of_it() throws IOException {
        CommandRun run = pump(ECHO, "--bytes", "3M", "--connections", "5");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).singleElement().asString().contains("sent 15.0 MiB over 5 connections");
    }

    @Test
    void a_file_is_sent_and_compared(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("data"), new byte[100_001]);

        CommandRun run = pump(ECHO, "--file", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).singleElement().asString().contains("sent 97.7 KiB");
    }

    @Test
    void nothing_at_all_can_be_sent_too() throws IOException {
        assertThat(pump(ECHO, "--bytes", "0").exitCode()).isZero();
    }

    @Test
    void verbose_says_beforehand_what_will_be_sent() throws IOException {
        CommandRun run = pump(ECHO, "--bytes", "1K", "--verbose");

        assertThat(run.out().get(0)).endsWith(": sending 1.0 KiB over 1 connection");
    }

    @Test
    void a_changed_byte_is_named() throws IOException {
        CommandRun run = pump(socket -> {
            byte[] data = socket.getInputStream().readNBytes(1000);
            data[777] ^= 1;
            socket.getOutputStream().write(data);
            socket.getInputStream().transferTo(socket.getOutputStream());
        });

        assertFailure(run, "byte 777 came back changed");
    }

    @Test
    void bytes_out_of_nowhere_are_a_failure() throws IOException {
        CommandRun run = pump(
                socket -> {
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    socket.getOutputStream().write(1);
                },
                "--bytes",
                "0");

        assertFailure(run, "the server sends more than it was sent");
    }

    @Test
    void an_early_end_is_a_failure() throws IOException {
        CommandRun run = pump(
                socket -> {
                    InputStream in = socket.getInputStream();
                    socket.getOutputStream().write(in.readNBytes(1000));
                    socket.shutdownOutput();
                    in.transferTo(OutputStream.nullOutputStream());
                },
                "--bytes",
                "64K");

        assertFailure(run, "the server closed the connection after 1000 of 65536 bytes");
    }

    @Test
    void a_reset_is_a_failure() throws IOException {
        CommandRun run = pump(
                socket -> {
                    socket.getInputStream().readNBytes(65_536);
                    socket.setSoLinger(true, 0); // so that its close is a reset
                },
                "--bytes",
                "64K");

        assertFailure(run, "the server reset the connection after 0 of 65536 bytes");
    }

    @Test
    void a_silent_server_exhausts_the_patience() throws IOException {
        CommandRun run =
                pump(socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()), "--patience", "1");

        assertFailure(run, "nothing has come back for 1 s");
    }

    @Test
    void a_port_where_nobody_listens_is_told_in_one_line() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        CommandRun run = CommandRun.of("pump", "127.0.0.1:" + port);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .singleElement()
                .asString()
                .contains("check that the peer listens there", "STATUS_CONNECTION_REFUSED");
    }

    @Test
    void a_missing_file_is_told_in_one_line() {
        CommandRun run = CommandRun.of("pump", "127.0.0.1:1", "--file", "no-such-file");

        assertFailure(run, "cannot read 'no-such-file': there is no such file");
    }

    @Test
    void a_file_and_a_number_of_bytes_exclude_each_other() {
        CommandRun run = CommandRun.of("pump", "127.0.0.1:1", "--file", "a", "--bytes", "1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("wsk-sample pump: --bytes=N, --file=PATH are mutually exclusive (specify only one); "
                        + "see wsk-sample pump --help");
    }

    @Test
    void no_connections_are_a_mistake() {
        CommandRun run = CommandRun.of("pump", "127.0.0.1:1", "--connections", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("wsk-sample pump: Invalid value for option '--connections': 0 is less than 1; "
                        + "see wsk-sample pump --help");
    }

    private static CommandRun pump(Behaviour behaviour, String... options) throws IOException {
        try (PeerStub peer = new PeerStub(behaviour)) {
            String[] args = new String[options.length + 2];
            args[0] = "pump";
            args[1] = peer.address();
            System.arraycopy(options, 0, args, 2, options.length);
            return CommandRun.of(args);
        }
    }

    private static void assertFailure(CommandRun run, String message) {
        assertThat(run.err()).containsExactly("wsk-sample pump: " + message);
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
