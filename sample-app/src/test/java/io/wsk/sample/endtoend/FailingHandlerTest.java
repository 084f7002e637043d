package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handler that throws costs its own socket, is logged, and nothing else suffers. */
@Timeout(60)
class FailingHandlerTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private WskClient client;
    private Peer other;

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws IOException {
        client = net.clientWithOneLoop();
        other = net.peer(new EchoListener().on(client));
    }

    @Test
    void a_receive_handler_that_throws_aborts_its_own_connection_only_and_is_logged() throws Exception {
        FailingListener listener = new FailingListener();
        Peer peer = net.peer(listener.on(client));
        FailingConnection connection = Wait.forNext(listener.accepted, "connection");

        peer.send("!");

        assertThatThrownBy(() -> peer.read(1))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(log.next().getThrown()).isSameAs(connection.failure);
        assertThat(connection.socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(connection.disconnects).isEmpty(); // DSE-02: the peer did not disconnect
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void an_error_is_no_worse_than_an_exception() throws Exception {
        FailingListener listener = new FailingListener();
        listener.failure = new StackOverflowError("thrown by a test");
        Peer peer = net.peer(listener.on(client));

        peer.send("!");

        assertThatThrownBy(() -> peer.read(1)).isInstanceOf(SocketException.class);
        assertThat(log.next().getThrown()).isSameAs(listener.failure);
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void a_disconnect_handler_that_throws_does_not_keep_its_socket() throws Exception {
        FailingListener listener = new FailingListener();
        Peer peer = net.peer(listener.on(client));
        FailingConnection connection = Wait.forNext(listener.accepted, "connection");

        peer.close();

        assertThat(log.next().getThrown()).isSameAs(connection.failure);
        assertThat(connection.socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(connection.disconnects).containsExactly(WskDisconnectKind.GRACEFUL);
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void an_accept_handler_that_throws_costs_that_connection_only() throws Exception {
        FailingAccept failing = new FailingAccept();
        WskListenSocket listener =
                client.listen(failing, FailingHandlerTest_FailingAcceptDispatch.TABLE, Loopback.anyPort());

        assertResetAtOnce(listener);
        assertThat(log.next().getThrown()).isSameAs(failing.failure);

        assertThat(net.peer(listener).echoed("the second one")).isEqualTo("the second one");
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void an_accept_handler_that_rejects_resets_the_connection() throws Exception {
        WskListenSocket listener = client.listen(
                new RejectingListener(), FailingHandlerTest_RejectingListenerDispatch.TABLE, Loopback.anyPort());

        assertResetAtOnce(listener);
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void a_datagram_handler_that_throws_costs_its_socket() throws Exception {
        FailingDatagrams failing = new FailingDatagrams();
        WskDatagramSocket socket =
                client.bindDatagram(failing, FailingHandlerTest_FailingDatagramsDispatch.TABLE, Loopback.anyPort());
        WskDatagramSocket sender = client.bindDatagram(
                new DatagramTest.EchoDatagrams(), DatagramTest_EchoDatagramsDispatch.TABLE, Loopback.anyPort());

        sender.sendTo(ByteBuffer.allocate(1), socket.localAddress());

        assertThat(log.next().getThrown()).isSameAs(failing.failure);
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    /** The reset may come before the connect has returned. */
    private void assertResetAtOnce(WskListenSocket listener) {
        assertThatThrownBy(() -> net.peer(listener).read(1))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    /** What the handlers of this test throw. */
    private static IllegalStateException failure() {
        return new IllegalStateException("thrown by a test");
    }

    private static void fail(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    static final class FailingConnection {
        final WskConnectionSocket socket;
        final Throwable failure;
        final BlockingQueue<WskDisconnectKind> disconnects = new LinkedBlockingQueue<>();

        FailingConnection(WskConnectionSocket socket, Throwable failure) {
            this.socket = socket;
            this.failure = failure;
        }

        @WskReceiveEvent
        void received() {
            fail(failure);
        }

        @WskDisconnectEvent
        void disconnected(WskDisconnectKind kind) {
            disconnects.add(kind);
            fail(failure);
        }
    }

    static final class FailingListener {
        final BlockingQueue<FailingConnection> accepted = new LinkedBlockingQueue<>();
        volatile Throwable failure = failure();

        WskListenSocket on(WskClient client) {
            return client.listen(this, FailingHandlerTest_FailingListenerDispatch.TABLE, Loopback.anyPort());
        }

        @WskAcceptEvent
        FailingConnection accepted(WskAccept accept) {
            FailingConnection connection = new FailingConnection(accept.socket(), failure);
            accepted.add(connection);
            return connection;
        }
    }

    static final class FailingAccept {
        final IllegalStateException failure = failure();
        private boolean failed;

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            if (!failed) {
                failed = true;
                throw failure;
            }
            return new EchoConnection(accept.socket());
        }
    }

    static final class RejectingListener {
        @WskAcceptEvent
        AcceptVerdict accepted(WskAccept accept) {
            return accept.reject();
        }
    }

    static final class FailingDatagrams {
        final IllegalStateException failure = failure();

        @WskReceiveFromEvent
        void received(WskDatagram datagram) {
            assertThat(datagram.length()).isEqualTo(1);
            throw failure;
        }
    }
}
