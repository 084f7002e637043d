package io.wsk.sample.reliability;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection;
import io.wsk.sample.endtoend.RecordingConnectionDispatch;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that do not come about, or not as one thinks. */
@Timeout(60)
class ConnectFaultTest {
    /** More than a backlog of 1 holds. */
    private static final int CROWD = 6;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final RecordingConnection handler = new RecordingConnection();
    private WskClient client;
    private Peer other;

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws IOException {
        client = net.client(WskClientOptions.defaults().withLoops(1).withListenBacklog(1));
        other = net.peer(new EchoListener().on(client));
    }

    @Test
    void a_connect_that_nobody_answers_can_be_cancelled() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, Loopback.ipv4());
                Crowd crowd = new Crowd(full.getLocalSocketAddress())) {
            WskIrp irp = WskIrp.create();
            assertThat(client.connect(handler, RecordingConnectionDispatch.TABLE, crowd.address, irp))
                    .isEqualTo(WskStatus.PENDING);
            other.echoed("the loop goes round");
            assertThat(irp.await(Duration.ofMillis(100))).as("in time").isFalse();

            assertThat(irp.cancel()).isTrue();

            assertThat(irp.await()).isEqualTo(WskStatus.CANCELLED);
            assertThat(handler.disconnects).isEmpty();
            assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        }
    }

    @Test
    void a_socket_that_is_connecting_can_be_closed() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, Loopback.ipv4());
                Crowd crowd = new Crowd(full.getLocalSocketAddress())) {
            WskConnectionSocket socket =
                    client.connectionSocket(StandardProtocolFamily.INET, handler, RecordingConnectionDispatch.TABLE);
            socket.bind(Loopback.anyPort());
            WskIrp irp = WskIrp.create();
            assertThat(socket.connect(crowd.address, irp)).isEqualTo(WskStatus.PENDING);
            other.echoed("the loop goes round");
            assertThat(irp.isCompleted()).isFalse();

            socket.close();

            assertThat(irp.await()).isEqualTo(WskStatus.CANCELLED);
            assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
            assertThat(handler.disconnects).isEmpty();
        }
    }

    /** TCP's simultaneous open: a socket may meet itself. */
    @Test
    void a_socket_that_connects_to_itself_hears_what_it_sends() throws Exception {
        WskConnectionSocket socket =
                client.connectionSocket(StandardProtocolFamily.INET, handler, RecordingConnectionDispatch.TABLE);
        socket.bind(Loopback.anyPort());
        socket.connect(socket.localAddress());
        socket.enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);

        socket.send(ByteBuffer.wrap("myself".getBytes(US_ASCII)));

        handler.awaitBytes(6);
        assertThat(handler.text()).isEqualTo("myself");
        socket.close();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void a_crowd_that_the_backlog_does_not_hold_is_served_when_accept_is_enabled_again() throws Exception {
        WskListenSocket listener = new EchoListener().on(client);
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Loopback.PATIENCE))
                .isTrue();
        List<FutureTask<String>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(Loopback.inBackground(() -> {
                try (Peer peer = Peer.connect(listener.localAddress())) {
                    return peer.echoed("let me in");
                }
            }));
        }
        assertThat(other.echoed("the loop goes round")).isEqualTo("the loop goes round");
        assertThat(crowd).noneMatch(FutureTask::isDone);

        listener.enable(ListenEvent.ACCEPT);

        for (FutureTask<String> one : crowd) {
            assertThat(Loopback.result(one)).isEqualTo("let me in");
        }
    }

    /** Those who fill up the backlog of a server that accepts nobody. */
    private static final class Crowd implements AutoCloseable {
        final SocketAddress address;
        private final List<SocketChannel> channels = new ArrayList<>();

        Crowd(SocketAddress address) throws IOException {
            this.address = address;
            for (int i = 0; i < CROWD; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channels.add(channel);
                assertThat(channel.isConnected()).isFalse();
                boolean connected = channel.connect(address);
                assertThat(connected && i > 3).isFalse();
            }
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }
}
