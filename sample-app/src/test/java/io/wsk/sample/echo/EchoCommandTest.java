package io.wsk.sample.echo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.sample.CommandRun;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EchoCommandTest {
    @Test
    void a_port_in_use_is_told_in_one_line() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            CommandRun run = CommandRun.of("echo", "--bind", "127.0.0.1", "--port", port);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .singleElement()
                    .asString()
                    .startsWith("wsk-sample echo: ")
                    .contains(port, "STATUS_ADDRESS_ALREADY_EXISTS");
        }
    }

    @Test
    void an_address_of_another_machine_is_told_in_one_line() {
        CommandRun run = CommandRun.of("echo", "--bind", "192.0.2.1", "--port", "0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains("192.0.2.1", "STATUS_INVALID_ADDRESS");
    }

    @Test
    void a_path_that_cannot_be_is_told_in_one_line(@TempDir Path folder) {
        String path = folder.resolve("missing").resolve("echo.sock").toString();

        CommandRun run = CommandRun.of("echo", "--bind", "127.0.0.1", "--port", "0", "--unix", path);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains(path);
    }

    @Test
    void no_loops_are_told_in_one_line() {
        CommandRun run = CommandRun.of("echo", "--port", "0", "--loops", "0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains("loops = 0; use at least 1");
    }

    @Test
    void a_wrong_port_is_a_mistake_on_the_command_line() {
        CommandRun run = CommandRun.of("echo", "--port", "70000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("wsk-sample echo: Invalid value for option '--port': "
                        + "'70000' is not a port from 0 to 65535; see wsk-sample echo --help");
    }

    @Test
    void an_unknown_option_is_a_mistake_on_the_command_line() {
        CommandRun run = CommandRun.of("echo", "--prot=7");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("wsk-sample echo: Unknown option: '--prot=7'; see wsk-sample echo --help");
    }
}
