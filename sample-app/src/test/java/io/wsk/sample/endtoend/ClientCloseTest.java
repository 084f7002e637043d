package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The close of a client ends everything it has: in order if the peers let it, abortively if they do not. */
@Timeout(60)
class ClientCloseTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void close_sends_what_is_queued_and_waits_for_the_peer_to_end_too() throws Exception {
        WskClient client = net.client();
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        int length = 15 << 20;
        Noise noise = new Noise(15);
        accepted.socket().send(ByteBuffer.wrap(noise.first(length)));

        FutureTask<Void> closing = closing(client, Loopback.PATIENCE);
        assertThat(Noise.checksum(peer.in(), length)).isEqualTo(noise.checksum(length));
        assertThat(peer.readToEnd()).isEmpty();
        assertThat(closing.isDone()).isFalse();
        peer.close();

        Loopback.result(closing);
        assertThat(client.sockets()).isEmpty();
        assertThat(accepted.socket().isClosed()).isTrue();
        assertThat(accepted.handler().disconnects).isEmpty(); // CLS-05: no callback after the close was asked for
    }

    @Test
    void close_stops_accepting() throws Exception {
        WskClient client = net.client();
        WskListenSocket listener = new EchoListener().on(client);
        SocketAddress address = listener.localAddress();

        client.close();

        assertThat(listener.isClosed()).isTrue();
        assertThatThrownBy(() -> net.peer(address)).isInstanceOf(IOException.class);
    }

    @Test
    void close_aborts_after_the_drain_timeout_what_does_not_end() throws Exception {
        Duration drainTimeout = Duration.ofMillis(200);
        WskClient client = net.client(WskClientOptions.defaults().withDrainTimeout(drainTimeout));
        EchoListener listener = new EchoListener();
        Peer peer = net.peer(listener.on(client));
        assertThat(peer.echoed("here to stay")).isEqualTo("here to stay");

        long before = System.nanoTime();
        client.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(drainTimeout, Duration.ofSeconds(5));
        assertThat(client.sockets()).isEmpty();
        assertThat(listener.next().socket.isClosed()).isTrue();
        assertThatThrownBy(() -> peer.send("too late")).isInstanceOf(IOException.class);
    }

    @Test
    void close_aborts_a_peer_that_does_not_read_what_is_queued() throws Exception {
        WskClient client = net.client();
        RecordingListener recording = new RecordingListener();
        net.peer(recording.on(client));
        recording.next().socket().send(ByteBuffer.allocate(15 << 20));

        client.close(Duration.ofMillis(100));

        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void close_twice_is_harmless() throws Exception {
        WskClient client = net.client();
        net.peer(new EchoListener().on(client));

        FutureTask<Void> first = closing(client, Duration.ofMillis(100));
        FutureTask<Void> second = closing(client, Duration.ofMillis(100));

        Loopback.result(first);
        Loopback.result(second);
        client.close();
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void close_inside_a_callback_starts_it_and_returns() throws Exception {
        WskClient client = net.client();
        ClosingListener listener = new ClosingListener();
        Peer peer =
                net.peer(client.listen(listener, ClientCloseTest_ClosingListenerDispatch.TABLE, Loopback.anyPort()));

        peer.send("close");

        Wait.forLatch(listener.returned, "close returns inside the callback");
        assertThat(peer.readToEnd()).isEqualTo("closing");
        peer.close();
        client.close();
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void a_closed_client_makes_no_sockets() {
        WskClient client = net.client();

        client.close();

        assertThatThrownBy(() -> new EchoListener().on(client)).isInstanceOf(IllegalStateException.class); // LIF-29
    }

    private static FutureTask<Void> closing(WskClient client, Duration drainTimeout) {
        return Loopback.inBackground(() -> {
            client.close(drainTimeout);
            return null;
        });
    }

    static final class Closing {
        private final ClosingListener listener;

        Closing(ClosingListener listener) {
            this.listener = listener;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket) {
            socket.send(ByteBuffer.wrap("closing".getBytes(UTF_8)));
            socket.client().close();
            listener.returned.countDown();
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class ClosingListener {
        final CountDownLatch returned = new CountDownLatch(1);

        @WskAcceptEvent
        Closing accepted() {
            return new Closing(this);
        }
    }
}
