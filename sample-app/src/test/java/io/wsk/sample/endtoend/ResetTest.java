package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A peer may reset the connection at any stage: it is told once, costs nothing, and others are served on. */
@Timeout(60)
class ResetTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final EchoListener echo = new EchoListener();
    private WskClient client;
    private WskListenSocket listener;
    private Peer other;

    @BeforeEach
    void serveAnother() throws Exception {
        client = net.clientWithOneLoop();
        listener = echo.on(client);
        other = net.peer(listener);
        assertThat(echo.next().socket.isClosed()).isFalse();
    }

    @Test
    void right_after_connect() throws Exception {
        net.peer(listener).reset();

        assertAbortedOnce(echo.next());
    }

    @Test
    void right_after_connect_a_hundred_times() throws Exception {
        for (int i = 0; i < 100; i++) {
            net.peer(listener).reset();
        }

        for (int i = 0; i < 100; i++) {
            assertAbortedOnce(echo.next());
        }
    }

    @Test
    void before_accept() throws Exception {
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Loopback.PATIENCE))
                .isTrue();
        net.peer(listener).reset();
        other.echoed("the loop goes round");
        listener.enable(ListenEvent.ACCEPT);

        assertAbortedOnce(echo.next());
    }

    @Test
    void mid_transfer() throws Exception {
        Peer peer = net.peer(listener);
        new Noise(1).writeTo(peer.out(), 1 << 20);
        Noise.checksum(peer.in(), 1 << 16);

        peer.reset();

        assertAbortedOnce(echo.next());
    }

    @Test
    void while_the_server_has_data_queued() throws Exception {
        FloodingListener flooding = new FloodingListener();
        Peer peer = net.peer(client.listen(flooding, ResetTest_FloodingListenerDispatch.TABLE, Loopback.anyPort()));
        Flooding connection = Wait.forNext(flooding.accepted, "connection");
        peer.send("!");
        assertThat(Wait.forNext(connection.backlogs, "backlog")).isPositive();

        peer.reset();

        assertThat(Wait.forNext(connection.disconnects, "disconnect")).isEqualTo(WskDisconnectKind.ABORTIVE);
        assertThat(connection.socket.sendBacklog()).isZero();
        connection.socket.close();
        assertThat(connection.socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(connection.disconnects).isEmpty();
        assertOthersAreServed();
    }

    @Test
    void while_the_server_is_paused_by_its_backlog() throws Exception {
        FloodingListener flooding = new FloodingListener();
        Peer peer = net.peer(client.listen(flooding, ResetTest_FloodingListenerDispatch.TABLE, Loopback.anyPort()));
        Flooding connection = Wait.forNext(flooding.accepted, "connection");
        peer.send("!");
        Wait.forNext(connection.backlogs, "backlog");
        peer.send("this waits in the operating system");

        peer.reset();

        assertThat(Wait.forNext(connection.disconnects, "disconnect")).isEqualTo(WskDisconnectKind.ABORTIVE);
        connection.socket.close();
        assertThat(connection.socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertOthersAreServed();
    }

    @Test
    void after_half_close_the_disconnect_has_been_told_already() throws Exception {
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        peer.shutdownOutput();
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);

        peer.reset();
        accepted.socket().close();

        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(accepted.handler().disconnects).isEmpty();
        assertOthersAreServed();
    }

    @Test
    void while_receive_is_off() throws Exception {
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        assertThat(accepted.socket().disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                .isTrue();

        peer.reset();

        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.ABORTIVE);
        accepted.socket().close();
        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(accepted.handler().disconnects).isEmpty();
        assertOthersAreServed();
    }

    private void assertAbortedOnce(EchoConnection connection) throws InterruptedException, IOException {
        assertThat(connection.awaitDisconnect()).isEqualTo(WskDisconnectKind.ABORTIVE);
        assertThat(connection.awaitClose()).isTrue();
        assertThat(connection.disconnects).isEmpty();
        assertOthersAreServed();
    }

    private void assertOthersAreServed() throws IOException {
        assertThat(other.echoed("still served")).isEqualTo("still served");
        assertThat(client.sockets()).contains(listener);
    }

    /** Answers every byte with more than the peer takes. */
    static final class Flooding {
        final WskConnectionSocket socket;
        final BlockingQueue<Long> backlogs = new LinkedBlockingQueue<>();
        final BlockingQueue<WskDisconnectKind> disconnects = new LinkedBlockingQueue<>();

        Flooding(WskConnectionSocket socket) {
            this.socket = socket;
        }

        @WskReceiveEvent
        void received(byte[] data) {
            assertThat(data).isNotEmpty();
            socket.send(ByteBuffer.allocate(15 << 20));
            backlogs.add(socket.sendBacklog());
        }

        @WskDisconnectEvent
        void disconnected(WskDisconnectKind kind) {
            disconnects.add(kind);
        }
    }

    static final class FloodingListener {
        final BlockingQueue<Flooding> accepted = new LinkedBlockingQueue<>();

        @WskAcceptEvent
        Flooding accepted(WskAccept accept) {
            Flooding connection = new Flooding(accept.socket());
            accepted.add(connection);
            return connection;
        }
    }
}
