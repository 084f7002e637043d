package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What real failures of the network become. */
@Timeout(30)
class NetworkFailureTest {
    private final WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(1));

    @AfterEach
    void close() {
        client.close(Duration.ZERO);
    }

    private void listen(SocketAddress local) {
        client.listen(new Script(), new ScriptTable(0), local);
    }

    private void connect(SocketAddress remote) {
        client.connect(new Script(), new ScriptTable(0), remote);
    }

    private void fails(WskStatus status, ThrowingCallable call) throws Exception {
        assertThatThrownBy(call).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.rule()).isEqualTo("NUM-157");
            assertThat(e.remedy()).isNotBlank();
            assertThat(e).hasCauseInstanceOf(Exception.class);
        });
        Expect.soon("nothing is left behind", () -> client.sockets().isEmpty());
    }

    @Test
    void a_port_in_use() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fails(WskStatus.ADDRESS_ALREADY_EXISTS, () -> listen(other.getLocalSocketAddress()));
        }
    }

    @Test
    void a_peer_that_does_not_listen() throws Exception {
        InetSocketAddress gone;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = (InetSocketAddress) other.getLocalSocketAddress();
        }
        fails(WskStatus.CONNECTION_REFUSED, () -> connect(gone));
        WskIrp irp = WskIrp.create();
        assertThat(client.connect(new Script(), new ScriptTable(0), gone, irp)).isEqualTo(WskStatus.PENDING);
        assertThat(irp.await()).isEqualTo(WskStatus.CONNECTION_REFUSED);
    }

    @Test
    void a_name_that_is_not_resolved() throws Exception {
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("nowhere.invalid", 9);
        fails(WskStatus.INVALID_ADDRESS, () -> connect(unresolved));
        fails(WskStatus.INVALID_ADDRESS, () -> listen(unresolved));
    }

    @Test
    void an_address_of_another_machine() throws Exception {
        InetAddress documentation = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        fails(WskStatus.INVALID_ADDRESS, () -> listen(new InetSocketAddress(documentation, 0)));
    }

    @Test
    void a_socket_file_that_exists(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("socket"));
        fails(WskStatus.ADDRESS_ALREADY_EXISTS, () -> listen(UnixDomainSocketAddress.of(file)));
        assertThat(file).as("not ours, so not removed").exists();
    }

    @Test
    void a_failure_without_a_message_is_named_by_its_type() {
        WskException failure = NetworkFailure.of("reading", new IOException());
        assertThat(failure.status()).isEqualTo(WskStatus.UNEXPECTED_NETWORK_ERROR);
        assertThat(failure).hasMessageContaining("reading failed: IOException");
    }

    @Test
    void messages_of_the_operating_system_become_statuses() {
        assertThat(status("Connection reset by peer")).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(status("Broken pipe")).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(status("Too many open files")).isEqualTo(WskStatus.TOO_MANY_OPENED_FILES);
        assertThat(status("Permission denied")).isEqualTo(WskStatus.ACCESS_DENIED);
        assertThat(status("Network is unreachable")).isEqualTo(WskStatus.NETWORK_UNREACHABLE);
        assertThat(status("Connection timed out")).isEqualTo(WskStatus.IO_TIMEOUT);
        assertThat(status("Message too long")).isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    private static WskStatus status(String message) {
        return NetworkFailure.of("writing", new IOException(message)).status();
    }
}
