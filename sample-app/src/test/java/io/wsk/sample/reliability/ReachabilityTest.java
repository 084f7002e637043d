package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.Wait;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing in a client that lives on, with loops that have nothing to do, keeps a closed socket or its handler. */
@Timeout(60)
class ReachabilityTest {
    private static final int COLLECTIONS = 50;
    private static final long MILLIS_EACH = 100;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final BlockingQueue<Remembered> accepted = new LinkedBlockingQueue<>();
    private WskClient client;
    private WskListenSocket listener;

    /** A handler and its socket, which nobody here holds. */
    private record Remembered(WeakReference<Object> handler, WeakReference<WskSocket> socket) {}

    @BeforeEach
    void listen() {
        client = net.clientWithOneLoop();
        listener = client.listen(new Listening(this), ReachabilityTest_ListeningDispatch.TABLE, Loopback.anyPort());
    }

    private Remembered remember(Object handler, WskSocket socket) {
        return new Remembered(new WeakReference<>(handler, collected), new WeakReference<>(socket));
    }

    @Test
    void a_connection_that_has_ended_in_order() throws Exception {
        Peer peer = net.peer(listener);
        Remembered connection = Wait.forNext(accepted, "connection");
        peer.echoed("used");
        peer.shutdownOutput();
        assertThat(peer.readToEnd()).isEmpty();

        assertCollected(connection);
    }

    @Test
    void a_connection_that_was_reset() throws Exception {
        Peer peer = net.peer(listener);
        Remembered connection = Wait.forNext(accepted, "connection");
        peer.echoed("used");
        peer.reset();

        assertCollected(connection);
    }

    @Test
    void a_connection_that_was_aborted_with_a_send_pending() throws Exception {
        Peer peer = net.add(Peer.connectWithSmallWindow(listener.localAddress()));
        Remembered connection = Wait.forNext(accepted, "connection");
        peer.echoed("accepted");
        abortWhileSending(connection);

        assertCollected(connection);
    }

    private static void abortWhileSending(Remembered connection) throws InterruptedException {
        WskConnectionSocket socket = (WskConnectionSocket) connection.socket.get();
        WskIrp irp = WskIrp.create();
        assertThat(socket.send(ByteBuffer.allocate(12 << 20), irp)).isEqualTo(WskStatus.PENDING);
        socket.abort();
        assertThat(irp.await()).isEqualTo(WskStatus.CANCELLED);
    }

    /** The loop's list of tasks is linked through tasks that live on. */
    @Test
    void a_connection_that_was_closed_right_after_another_one_was_enabled() throws Exception {
        Peer livesOn = net.peer(listener);
        livesOn.echoed("used");
        WskConnectionSocket living = (WskConnectionSocket)
                Wait.forNext(accepted, "connection").socket.get();
        Peer peer = net.peer(listener);
        Remembered connection = Wait.forNext(accepted, "connection");
        peer.echoed("used");

        enableAndClose(living, livesOn, connection);

        assertThat(livesOn.read(4)).isEqualTo("held");
        assertCollected(connection);
        assertThat(living.isClosed()).isFalse();
    }

    /** With both in the list at once. */
    private static void enableAndClose(WskConnectionSocket living, Peer livesOn, Remembered closing) throws Exception {
        WskConnectionSocket socket = (WskConnectionSocket) closing.socket.get();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        assertThat(living.disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                .isTrue();
        livesOn.send("held");
        WskIrp held = WskIrp.create();
        assertThat(socket.send(ByteBuffer.allocate(1), held)).isEqualTo(WskStatus.PENDING);
        assertThat(held.await()).isEqualTo(WskStatus.SUCCESS); // the loop has gone round
        WskIrp pause = WskIrp.create(irp -> {
            busy.countDown();
            Wait.inHandler(go, "both are in the list");
        });
        assertThat(socket.send(ByteBuffer.allocate(1), pause)).isEqualTo(WskStatus.PENDING);
        Wait.forLatch(busy, "the loop is busy");
        living.enable(ConnectionEvent.RECEIVE);
        socket.abort();
        go.countDown();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
    }

    @Test
    void a_connection_that_this_side_has_opened() throws Exception {
        assertCollected(connectedAndClosed());
    }

    private Remembered connectedAndClosed() throws InterruptedException {
        Connected handler = new Connected(this);
        WskConnectionSocket socket =
                client.connect(handler, ReachabilityTest_ConnectedDispatch.TABLE, listener.localAddress());
        socket.close();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        return remember(handler, socket);
    }

    @Test
    void a_listener() throws Exception {
        assertCollected(listeningAndClosed());
    }

    private Remembered listeningAndClosed() throws Exception {
        EchoListener handler = new EchoListener();
        WskListenSocket socket = handler.on(client);
        net.peer(socket).echoed("used");
        socket.close();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        return remember(handler, socket);
    }

    @Test
    void a_conditional_listener_with_a_request() throws Exception {
        assertCollected(inspectingAndClosed());
    }

    private Remembered inspectingAndClosed() throws Exception {
        Doorman handler = new Doorman();
        WskListenSocket socket = client.listen(handler, ReachabilityTest_DoormanDispatch.TABLE, Loopback.anyPort());
        net.peer(socket);
        Wait.forNext(handler.pended, "request");
        socket.close();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        return remember(handler, socket);
    }

    @Test
    void a_datagram_socket() throws Exception {
        assertCollected(boundAndClosed());
    }

    private Remembered boundAndClosed() throws Exception {
        DatagramFaultTest.Recording handler = new DatagramFaultTest.Recording();
        WskDatagramSocket socket =
                client.bindDatagram(handler, DatagramFaultTest_RecordingDispatch.TABLE, Loopback.anyPort());
        socket.sendTo(ByteBuffer.allocate(1), socket.localAddress());
        Wait.forNext(handler.lengths, "datagram");
        socket.close();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        return remember(handler, socket);
    }

    private void assertCollected(Remembered remembered) throws InterruptedException {
        boolean gone = false;
        for (int i = 0; i < COLLECTIONS && !gone; i++) {
            System.gc();
            gone = collected.remove(MILLIS_EACH) == remembered.handler && remembered.socket.get() == null;
        }
        assertThat(remembered.handler.get()).as("the handler").isNull();
        assertThat(remembered.socket.get()).as("the socket").isNull();
    }

    static final class Listening {
        private final ReachabilityTest test;

        Listening(ReachabilityTest test) {
            this.test = test;
        }

        @WskAcceptEvent
        Connected accepted(WskAccept accept) {
            Connected connection = new Connected(test);
            test.accepted.add(test.remember(connection, accept.socket()));
            return connection;
        }
    }

    static final class Connected {
        final ReachabilityTest test;

        Connected(ReachabilityTest test) {
            this.test = test;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class Doorman {
        final BlockingQueue<WskInspection> pended = new LinkedBlockingQueue<>();

        @WskInspectEvent
        WskInspectAction inspect(WskInspection inspection) {
            pended.add(inspection);
            return WskInspectAction.PEND;
        }

        @WskAbortEvent
        void aborted() {}

        @WskAcceptEvent
        Connected accepted() {
            throw new AssertionError("nobody is let in");
        }
    }
}
