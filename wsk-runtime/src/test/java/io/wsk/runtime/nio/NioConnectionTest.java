package io.wsk.runtime.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NioConnectionTest {
    private ServerSocket server;
    private NioConnection connection;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        connection = new NioConnection(SocketChannel.open(), StandardProtocolFamily.INET6);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        server.close();
    }

    private Socket connect() throws IOException {
        boolean done = connection.connect(server.getLocalSocketAddress());
        Socket peer = server.accept();
        while (!done) {
            done = connection.finishConnect();
            Thread.onSpinWait();
        }
        return peer;
    }

    /** The channel does not block: what is on its way may need a moment. */
    private int read(ByteBuffer target) throws IOException {
        int count;
        while ((count = connection.read(target)) == 0) {
            Thread.onSpinWait();
        }
        return count;
    }

    @Test
    void connects_without_delay_and_knows_both_addresses() throws IOException {
        try (Socket peer = connect()) {
            assertThat(connection.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
            assertThat(connection.remoteAddress()).isEqualTo(server.getLocalSocketAddress());
            assertThat(connection.localAddress()).isEqualTo(peer.getRemoteSocketAddress());
        }
    }

    @Test
    void waits_for_another_operation_while_it_connects() throws IOException {
        InetSocketAddress address = (InetSocketAddress) server.getLocalSocketAddress();
        boolean connected = connection.connect(address);
        assertThat(connection.writeOperation()).isEqualTo(connected ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT);
        while (!connected) {
            connected = connection.finishConnect();
        }
        assertThat(connection.writeOperation()).isEqualTo(SelectionKey.OP_WRITE);
    }

    @Test
    void a_refused_connection_fails() throws IOException {
        InetSocketAddress nobody = (InetSocketAddress) server.getLocalSocketAddress();
        server.close();
        assertThatThrownBy(() -> {
                    boolean connected = connection.connect(nobody);
                    while (!connected) {
                        connected = connection.finishConnect();
                    }
                })
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void has_no_remote_address_before_it_connects() {
        assertThatThrownBy(connection::remoteAddress).hasMessageContaining("not connected");
    }

    @Test
    void reads_nothing_then_bytes_then_the_end() throws IOException {
        try (Socket peer = connect()) {
            ByteBuffer target = ByteBuffer.allocate(8);
            assertThat(connection.read(target)).isZero();
            peer.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            assertThat(read(target)).isEqualTo(5);
            peer.shutdownOutput();
            assertThat(read(target)).isEqualTo(-1);
        }
    }

    @Test
    void writes_one_buffer_then_the_first_few_of_several_then_the_end() throws IOException {
        try (Socket peer = connect()) {
            ByteBuffer[] several = {bytes("b"), bytes("c"), bytes("not this one")};
            assertThat(connection.write(bytes("a"))).isEqualTo(1);
            assertThat(connection.write(several, 2)).isEqualTo(2);
            connection.shutdownOutput();
            assertThat(peer.getInputStream().readAllBytes()).asString().isEqualTo("abc");
            assertThat(several[2].hasRemaining()).isTrue();
        }
    }

    @Test
    void takes_no_more_than_the_operating_system_has_room_for() throws IOException {
        try (Socket peer = connect()) {
            long written = 0;
            int count;
            while ((count = connection.write(ByteBuffer.allocate(1 << 20))) > 0) {
                written += count;
            }
            assertThat(written).isPositive();
            assertThat(peer.getInputStream().readNBytes(1 << 10)).hasSize(1 << 10);
        }
    }

    @Test
    void close_ends_the_stream_in_order() throws IOException {
        try (Socket peer = connect()) {
            connection.close();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void abort_resets_the_peer() throws IOException {
        try (Socket peer = connect()) {
            connection.abort();
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void the_end_may_come_twice() throws IOException {
        try (Socket peer = connect()) {
            connection.close();
            connection.abort();
            connection.close();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
