package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the network or the caller makes impossible is told at once, with status and remedy, and leaves nothing open. */
@Timeout(60)
class NetworkFailureTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private WskClient client;

    @BeforeEach
    void open() {
        client = net.client();
    }

    @Test
    void a_port_in_use_cannot_be_listened_on() throws Exception {
        try (ServerSocket user = new ServerSocket(0, 1, Loopback.ipv4())) {
            assertFails(
                    WskStatus.ADDRESS_ALREADY_EXISTS,
                    () -> new EchoListener().on(client, user.getLocalSocketAddress()));
        }
    }

    @Test
    void a_port_in_use_cannot_be_bound_for_datagrams() throws Exception {
        try (DatagramSocket user = new DatagramSocket(0, Loopback.ipv4())) {
            assertFails(
                    WskStatus.ADDRESS_ALREADY_EXISTS,
                    () -> client.bindDatagram(
                            new DatagramTest.EchoDatagrams(),
                            DatagramTest_EchoDatagramsDispatch.TABLE,
                            user.getLocalSocketAddress()));
        }
    }

    @Test
    void an_address_of_another_machine_cannot_be_listened_on() throws Exception {
        SocketAddress foreign = new InetSocketAddress("192.0.2.1", 0);

        assertFails(WskStatus.INVALID_ADDRESS, () -> new EchoListener().on(client, foreign));
    }

    @Test
    void a_connect_that_is_refused_says_so() throws Exception {
        SocketAddress nobody = unusedPort();

        assertFails(WskStatus.CONNECTION_REFUSED, () -> connect(nobody));
    }

    @Test
    void a_connect_with_an_irp_puts_the_refusal_into_the_irp() throws Exception {
        WskIrp irp = WskIrp.create();

        assertThat(client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, unusedPort(), irp))
                .isEqualTo(WskStatus.PENDING);

        assertThat(irp.await()).isEqualTo(WskStatus.CONNECTION_REFUSED);
        assertThat(irp.information()).isZero();
    }

    @Test
    void an_unresolved_address_is_no_address() throws Exception {
        SocketAddress unresolved = InetSocketAddress.createUnresolved("nowhere.invalid", 7);

        assertFails(WskStatus.INVALID_ADDRESS, () -> connect(unresolved));
        assertFails(WskStatus.INVALID_ADDRESS, () -> new EchoListener().on(client, unresolved));
    }

    @Test
    void a_connect_with_an_irp_puts_an_unresolved_address_into_the_irp() throws Exception {
        WskIrp irp = WskIrp.create();
        SocketAddress unresolved = InetSocketAddress.createUnresolved("nowhere.invalid", 7);

        WskStatus returned =
                client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, unresolved, irp);

        assertThat(returned).isIn(WskStatus.PENDING, WskStatus.INVALID_ADDRESS);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_ADDRESS);
    }

    @Test
    void nothing_waits_inside_a_callback() throws Exception {
        WaitingListener listener = new WaitingListener();
        WskListenSocket socket =
                client.listen(listener, NetworkFailureTest_WaitingListenerDispatch.TABLE, Loopback.anyPort());
        listener.echoAddress = new EchoListener().on(client).localAddress();
        Peer peer = net.peer(socket);

        peer.send("!");

        for (String attempt : new String[] {"connect", "await", "join", "awaitClose", "disableAndAwait"}) {
            Throwable thrown = Wait.forNext(listener.thrown, "exception");
            assertThat(thrown).as(attempt).hasMessageContaining("EVT-06");
        }
        assertThat(peer.read(1)).isEqualTo("!");
    }

    @Test
    void an_irp_connects_inside_a_callback() throws Exception {
        ConnectingListener listener = new ConnectingListener();
        listener.echoAddress = new EchoListener().on(client).localAddress();
        WskListenSocket socket =
                client.listen(listener, NetworkFailureTest_ConnectingListenerDispatch.TABLE, Loopback.anyPort());
        Peer peer = net.peer(socket);

        peer.send("!");

        assertThat(Wait.forNext(listener.connected, "connected IRP").status()).isEqualTo(WskStatus.SUCCESS);
    }

    private WskConnectionSocket connect(SocketAddress remote) {
        return client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, remote);
    }

    private static SocketAddress unusedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, Loopback.ipv4())) {
            return free.getLocalSocketAddress();
        }
    }

    private void assertFails(WskStatus status, ThrowingCallable call) throws InterruptedException {
        WskException failure = catchThrowableOfType(WskException.class, call);

        assertThat(failure).isNotNull();
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.rule()).isNotBlank();
        assertThat(failure.remedy()).isNotBlank();
        Loopback.awaitNoSockets(client);
    }

    /** Tries everything that would wait, and then echoes. */
    static final class Waiting {
        private final WaitingListener listener;

        Waiting(WaitingListener listener) {
            this.listener = listener;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            WskClient client = socket.client();
            WskIrp irp = WskIrp.create();
            client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, listener.echoAddress, irp);
            attempt(() ->
                    client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, listener.echoAddress));
            attempt(irp::await);
            attempt(() -> irp.toCompletableFuture().join());
            attempt(socket::awaitClose);
            attempt(() -> assertThat(socket.disableAndAwait(ConnectionEvent.RECEIVE, Duration.ofSeconds(1)))
                    .isTrue());
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }

        private void attempt(ThrowingCallable wait) {
            Throwable thrown = catchThrowable(wait);
            listener.thrown.add(thrown == null ? new AssertionError("it did not throw") : thrown);
        }
    }

    static final class WaitingListener {
        final BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        volatile SocketAddress echoAddress;

        @WskAcceptEvent
        Waiting accepted() {
            return new Waiting(this);
        }
    }

    static final class Connecting {
        private final ConnectingListener listener;

        Connecting(ConnectingListener listener) {
            this.listener = listener;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket) {
            socket.client()
                    .connect(
                            new RecordingConnection(),
                            RecordingConnectionDispatch.TABLE,
                            listener.echoAddress,
                            WskIrp.create(listener.connected::add));
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class ConnectingListener {
        final BlockingQueue<WskIrp> connected = new LinkedBlockingQueue<>();
        volatile SocketAddress echoAddress;

        @WskAcceptEvent
        Connecting accepted() {
            return new Connecting(this);
        }
    }
}
