package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A peer that ends its half of the stream still gets everything, and then the end. */
@Timeout(60)
class HalfCloseTest {
    private static final int QUEUED = 64 << 20;

    /** So roomy that nothing pauses: all of it is queued in the server before the peer reads. */
    private static final WskClientOptions ROOMY =
            WskClientOptions.defaults().withSendBounds(1 << 16, 2L * QUEUED, 2L * QUEUED);

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void a_client_that_shuts_down_its_output_reads_the_rest_and_then_the_end() throws Exception {
        EchoListener listener = new EchoListener();
        Peer peer = net.peer(listener.on(net.client()));

        peer.send("to be continued");
        peer.shutdownOutput();

        assertThat(peer.readToEnd()).isEqualTo("to be continued");
        EchoConnection connection = listener.next();
        assertThat(connection.awaitClose()).isTrue();
        assertThat(connection.disconnects).containsExactly(WskDisconnectKind.GRACEFUL);
    }

    @Test
    void a_client_that_only_shuts_down_its_output_reads_the_end_at_once() throws Exception {
        Peer peer = net.peer(new EchoListener().on(net.client()));

        peer.shutdownOutput();

        assertThat(peer.readToEnd()).isEmpty();
    }

    @Test
    void a_fin_does_not_cost_what_the_server_has_queued() throws Exception {
        SenderListener listener = new SenderListener();
        WskListenSocket socket =
                net.client(ROOMY).listen(listener, HalfCloseTest_SenderListenerDispatch.TABLE, Loopback.anyPort());
        Peer peer = net.peer(socket);

        peer.send("!");
        peer.shutdownOutput();

        Sender sender = Wait.forNext(listener.accepted, "connection");
        long backlog = Wait.forNext(sender.backlogAtDisconnect, "disconnect");
        assertThat(backlog).isGreaterThan(QUEUED / 2);
        assertThat(Noise.checksum(peer.in(), QUEUED)).isEqualTo(sender.noise.checksum(QUEUED));
        assertThat(peer.readToEnd()).isEmpty();
    }

    @Test
    void a_fin_does_not_cost_what_waits_to_be_echoed() throws Exception {
        EchoListener listener = new EchoListener();
        Peer peer = net.peer(listener.on(net.client(ROOMY)));
        Noise noise = new Noise(3);

        noise.writeTo(peer.out(), QUEUED);
        peer.shutdownOutput();
        assertThat(listener.next().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);

        assertThat(Noise.checksum(peer.in(), QUEUED)).isEqualTo(noise.checksum(QUEUED));
        assertThat(peer.readToEnd()).isEmpty();
    }

    @Test
    void a_server_may_go_on_sending_after_the_peers_end() throws Exception {
        RecordingListener listener = new RecordingListener();
        Peer peer = net.peer(listener.on(net.client()));
        RecordingConnection.Accepted accepted = listener.next();

        peer.shutdownOutput();
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
        accepted.socket().send(ByteBuffer.wrap("still here".getBytes(UTF_8)));
        accepted.socket().close();

        assertThat(peer.readToEnd()).isEqualTo("still here");
        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
    }

    @Test
    void a_client_reads_on_after_the_servers_end() throws Exception {
        RecordingListener listener = new RecordingListener();
        Peer peer = net.peer(listener.on(net.client()));
        RecordingConnection.Accepted accepted = listener.next();

        accepted.socket().disconnect(WskDisconnectKind.GRACEFUL);
        assertThat(peer.readToEnd()).isEmpty();
        peer.send("one more thing");
        peer.shutdownOutput();

        accepted.handler().awaitBytes("one more thing".length());
        assertThat(accepted.handler().text()).isEqualTo("one more thing");
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
    }

    /** Answers the first byte with a lot. */
    static final class Sender {
        final Noise noise = new Noise(2);
        final BlockingQueue<Long> backlogAtDisconnect = new LinkedBlockingQueue<>();

        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            assertThat(data.get()).isEqualTo((byte) '!');
            for (int sent = 0; sent < QUEUED; ) {
                ByteBuffer next = noise.from(sent);
                next.limit(Math.min(next.limit(), next.position() + QUEUED - sent));
                sent += next.remaining();
                socket.send(next);
            }
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            backlogAtDisconnect.add(socket.sendBacklog());
            socket.close();
        }
    }

    static final class SenderListener {
        final BlockingQueue<Sender> accepted = new LinkedBlockingQueue<>();

        @WskAcceptEvent
        Sender accepted() {
            Sender sender = new Sender();
            accepted.add(sender);
            return sender;
        }
    }
}
