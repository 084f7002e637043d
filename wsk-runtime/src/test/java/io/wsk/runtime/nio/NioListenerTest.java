package io.wsk.runtime.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.transport.TransportConnection;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class NioListenerTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private static NioListener listening() throws IOException {
        NioListener listener = new NioListener(ServerSocketChannel.open(), StandardProtocolFamily.INET6);
        listener.listen(ANY_PORT, 5);
        return listener;
    }

    private static TransportConnection accept(NioListener listener) throws IOException {
        TransportConnection accepted;
        while ((accepted = listener.accept()) == null) {
            Thread.onSpinWait();
        }
        return accepted;
    }

    private static Socket connect(NioListener listener) throws IOException {
        InetSocketAddress address = (InetSocketAddress) listener.localAddress();
        return new Socket(address.getAddress(), address.getPort());
    }

    @Test
    void accepts_nobody_while_nobody_waits() throws IOException {
        NioListener listener = listening();
        assertThat(listener.accept()).isNull();
        listener.close();
    }

    @Test
    void accepts_in_the_order_of_arrival_without_delay() throws IOException {
        NioListener listener = listening();
        try (Socket first = connect(listener);
                Socket second = connect(listener)) {
            for (Socket peer : new Socket[] {first, second}) {
                TransportConnection accepted = accept(listener);
                assertThat(accepted.remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
                assertThat(accepted.getOption(StandardSocketOptions.TCP_NODELAY))
                        .isTrue();
                accepted.close();
            }
        }
        listener.close();
    }

    @Test
    void abort_of_an_accepted_connection_resets_its_peer() throws IOException {
        NioListener listener = listening();
        try (Socket peer = connect(listener)) {
            accept(listener).abort();
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        listener.close();
    }

    @Test
    void accepted_connections_inherit_keep_alive() throws IOException { // CTL-31
        NioListener listener = listening();
        assertThat(listener.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
        listener.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        assertThat(listener.supportedOptions()).contains(StandardSocketOptions.SO_KEEPALIVE);
        assertThat(listener.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        try (Socket peer = connect(listener)) {
            assertThat(peer.isConnected()).isTrue();
            TransportConnection accepted = accept(listener);
            assertThat(accepted.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            accepted.close();
        }
        listener.close();
    }

    @Test
    void a_closed_listener_gives_its_address_free() throws IOException {
        NioListener listener = listening();
        InetSocketAddress address = (InetSocketAddress) listener.localAddress();
        NioListener rival = new NioListener(ServerSocketChannel.open(), StandardProtocolFamily.INET6);
        assertThatThrownBy(() -> rival.listen(address, 5)).isInstanceOf(BindException.class);
        rival.close();
        listener.close();
        try (ServerSocket next = new ServerSocket(address.getPort(), 1, address.getAddress())) {
            assertThat(next.isBound()).isTrue();
        }
    }

    @Test
    void unix_domain_connections_have_no_tcp_options(@TempDir Path folder) throws IOException {
        UnixDomainSocketAddress file = UnixDomainSocketAddress.of(folder.resolve("s"));
        NioListener listener =
                new NioListener(ServerSocketChannel.open(StandardProtocolFamily.UNIX), StandardProtocolFamily.UNIX);
        listener.listen(file, 5);
        try (SocketChannel peer = SocketChannel.open(file)) {
            TransportConnection accepted = accept(listener);
            assertThat(accepted.supportedOptions()).doesNotContain(StandardSocketOptions.TCP_NODELAY);
            accepted.abort(); // has no reset to give: the stream ends
            assertThat(peer.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
        listener.close();
    }
}
