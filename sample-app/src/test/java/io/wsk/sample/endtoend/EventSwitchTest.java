package io.wsk.sample.endtoend;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callback runs exactly when it is enabled, and what comes meanwhile is not lost. */
@Timeout(60)
class EventSwitchTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final RecordingListener recording = new RecordingListener();
    private WskClient client;
    private Peer other;

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws IOException {
        client = net.clientWithOneLoop();
        other = net.peer(new EchoListener().on(client));
    }

    @Test
    void what_comes_while_receive_is_off_is_indicated_in_order_after_the_enable() throws Exception {
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        peer.send("before");
        accepted.handler().awaitBytes("before".length());

        assertThat(accepted.socket().disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                .isTrue();
        peer.send(" while");
        peer.send(" off");
        awaitLoopHasSeenAll();
        assertThat(accepted.handler().text()).isEqualTo("before");

        accepted.socket().enable(ConnectionEvent.RECEIVE);
        accepted.handler().awaitBytes(" while off".length());
        assertThat(accepted.handler().text()).isEqualTo("before while off");
    }

    @Test
    void more_than_is_held_while_receive_is_off_waits_in_the_operating_system() throws Exception {
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        assertThat(accepted.socket().disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                .isTrue();
        int length = 16 << 20;
        Noise noise = new Noise(16);

        FutureTask<Void> writing = noise.writeInBackground(peer.out(), length);
        awaitLoopHasSeenAll();
        assertThat(accepted.handler().toByteArray()).isEmpty();
        accepted.socket().enable(ConnectionEvent.RECEIVE);

        accepted.handler().awaitBytes(length);
        assertThat(Arrays.equals(accepted.handler().toByteArray(), noise.first(length)))
                .isTrue();
        Loopback.result(writing);
    }

    @Test
    void switching_on_and_off_all_the_time_neither_loses_nor_doubles_a_byte() throws Exception {
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        int length = 4 << 20;
        Noise noise = new Noise(4);
        FutureTask<Void> writing = noise.writeInBackground(peer.out(), length);

        do {
            assertThat(accepted.socket().disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                    .isTrue();
            int before = accepted.handler().toByteArray().length;
            other.echoed("round");
            assertThat(accepted.handler().toByteArray()).hasSize(before);
            accepted.socket().enable(ConnectionEvent.RECEIVE);
        } while (!writing.isDone());

        accepted.handler().awaitBytes(length);
        assertThat(Arrays.equals(accepted.handler().toByteArray(), noise.first(length)))
                .isTrue();
    }

    @Test
    void a_disconnect_is_indicated_while_receive_is_off_and_the_data_after_the_enable() throws Exception {
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        assertThat(accepted.socket().disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                .isTrue();

        peer.send("last words");
        peer.shutdownOutput();
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL); // AMB-12
        assertThat(accepted.handler().text()).isEmpty();

        accepted.socket().enable(ConnectionEvent.RECEIVE);
        accepted.handler().awaitBytes("last words".length());
        assertThat(accepted.handler().text()).isEqualTo("last words");
        awaitLoopHasSeenAll();
        assertThat(accepted.handler().disconnects).isEmpty(); // told once
    }

    @Test
    void a_disconnect_that_comes_while_its_callback_is_off_is_indicated_once_after_the_enable() throws Exception {
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();
        assertThat(accepted.socket().disableAndAwait(ConnectionEvent.DISCONNECT, Loopback.PATIENCE))
                .isTrue();

        peer.shutdownOutput();
        awaitLoopHasSeenAll();
        assertThat(accepted.handler().disconnects).isEmpty();

        accepted.socket().enable(ConnectionEvent.DISCONNECT);
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
        awaitLoopHasSeenAll();
        assertThat(accepted.handler().disconnects).isEmpty();
    }

    @Test
    void disable_from_inside_the_callback_without_an_irp_is_event_pending() throws Exception {
        DisablingListener disabling = new DisablingListener(false);
        Peer peer = net.peer(disabling.on(client));
        DisablingConnection connection = Wait.forNext(disabling.accepted, "connection");

        peer.send("a");
        assertThat(Wait.forNext(connection.calls, "call")).isEqualTo("a");
        assertThat(connection.status).isEqualTo(WskStatus.EVENT_PENDING); // ENB-24 C, ENB-28
        peer.send("b");
        awaitLoopHasSeenAll();
        assertThat(connection.calls).isEmpty();

        connection.socket.enable(ConnectionEvent.RECEIVE);
        assertThat(Wait.forNext(connection.calls, "call")).isEqualTo("b");
    }

    @Test
    void disable_from_inside_the_callback_completes_its_irp_after_the_callback_has_returned() throws Exception {
        DisablingListener disabling = new DisablingListener(true);
        Peer peer = net.peer(disabling.on(client));
        DisablingConnection connection = Wait.forNext(disabling.accepted, "connection");

        peer.send("a");
        Wait.forLatch(connection.disabled, "the IRP completes");

        assertThat(connection.status).isEqualTo(WskStatus.PENDING); // ENB-24 B, ENB-28
        assertThat(connection.completedWithinCallback).isFalse();
        assertThat(connection.irp.status()).isEqualTo(WskStatus.SUCCESS);
        peer.send("b");
        awaitLoopHasSeenAll();
        assertThat(connection.calls).containsExactly("a");
    }

    @Test
    void disable_from_another_thread_while_the_callback_runs_takes_effect_when_it_has_returned() throws Exception {
        BlockingListener blocking = new BlockingListener();
        Peer peer =
                net.peer(client.listen(blocking, EventSwitchTest_BlockingListenerDispatch.TABLE, Loopback.anyPort()));
        BlockingConnection connection = Wait.forNext(blocking.accepted, "connection");
        peer.send("a");
        Wait.forLatch(connection.entered, "the callback runs");

        WskIrp irp = WskIrp.create();
        assertThat(connection.socket.disable(ConnectionEvent.RECEIVE)).isEqualTo(WskStatus.EVENT_PENDING);
        assertThat(connection.socket.disable(ConnectionEvent.RECEIVE, irp)).isEqualTo(WskStatus.PENDING);
        assertThat(connection.socket.disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS); // ENB-25
        assertThat(irp.isCompleted()).isFalse();
        connection.mayReturn.countDown();

        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void several_events_are_enabled_with_one_request() throws Exception {
        WskListenSocket listener = recording.boundOn(client);
        listener.enable(ListenEvent.ACCEPT);
        Peer peer = net.peer(listener);
        Accepted accepted = recording.next();
        peer.send("waits");
        peer.shutdownOutput();
        awaitLoopHasSeenAll();
        assertThat(accepted.handler().text()).isEmpty();
        assertThat(accepted.handler().disconnects).isEmpty();

        assertThat(accepted.socket().setEventCallbacks(NpiId.WSK, 0xC0)).isEqualTo(WskStatus.SUCCESS); // ENB-17

        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
        assertThat(accepted.handler().text()).isEqualTo("waits");
        assertThat(accepted.handler().bytesBeforeDisconnect()).isEqualTo("waits".length()); // AMB-11
    }

    @Test
    void accepted_sockets_inherit_what_is_enabled_on_the_listener() throws Exception {
        WskListenSocket listener = recording.boundOn(client);
        listener.enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        listener.enable(ListenEvent.ACCEPT);

        Peer peer = net.peer(listener);
        peer.send("inherited");
        peer.shutdownOutput();

        Accepted accepted = recording.next();
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
        assertThat(accepted.handler().text()).isEqualTo("inherited");
    }

    @Test
    void the_whole_set_of_a_listener_is_enabled_with_one_request() throws Exception {
        WskListenSocket listener = recording.boundOn(client);

        listener.enable(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT); // ENB-09

        Peer peer = net.peer(listener);
        peer.send("at once");
        recording.next().handler().awaitBytes("at once".length());
    }

    @Test
    void connections_wait_while_accept_is_off_and_inherit_as_before() throws Exception {
        WskListenSocket listener = recording.on(client);
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Loopback.PATIENCE))
                .isTrue();

        Peer peer = net.peer(listener);
        peer.send("patience");
        awaitLoopHasSeenAll();
        assertThat(recording.accepted).isEmpty();

        listener.enable(ListenEvent.ACCEPT);
        recording.next().handler().awaitBytes("patience".length()); // ENB-54
    }

    @Test
    void an_inherited_event_is_disabled_on_the_accepted_socket_alone() throws Exception {
        WskListenSocket listener = recording.on(client);
        Peer first = net.peer(listener);
        Accepted quiet = recording.next();
        assertThat(quiet.socket().disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                .isTrue(); // ENB-56
        first.send("unheard");
        Peer second = net.peer(listener);
        second.send("heard");

        recording.next().handler().awaitBytes("heard".length());
        awaitLoopHasSeenAll();
        assertThat(quiet.handler().text()).isEmpty();
    }

    @Test
    void an_event_declared_off_starts_off() throws Exception {
        StartsOffListener listener = new StartsOffListener();
        Peer peer =
                net.peer(client.listen(listener, EventSwitchTest_StartsOffListenerDispatch.TABLE, Loopback.anyPort()));
        StartsOff connection = Wait.forNext(listener.accepted, "connection");
        peer.send("later");
        awaitLoopHasSeenAll();
        assertThat(connection.received).isEmpty();

        connection.socket.enable(ConnectionEvent.RECEIVE);

        assertThat(Wait.forNext(connection.received, "call")).isEqualTo("later");
    }

    /** Whatever was sent before is in the kernel; the second message is read in a later turn of the loop than that. */
    private void awaitLoopHasSeenAll() throws IOException {
        other.echoed("first");
        other.echoed("second");
    }

    static final class DisablingConnection {
        final WskConnectionSocket socket;
        final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        final CountDownLatch disabled = new CountDownLatch(1);
        final WskIrp irp = WskIrp.create(done -> completed());
        private final boolean withIrp;
        private boolean running;
        volatile boolean completedWithinCallback;
        volatile WskStatus status = WskStatus.UNSUCCESSFUL;

        DisablingConnection(WskConnectionSocket socket, boolean withIrp) {
            this.socket = socket;
            this.withIrp = withIrp;
        }

        @WskReceiveEvent
        void received(byte[] data) {
            running = true;
            status = withIrp ? socket.disable(ConnectionEvent.RECEIVE, irp) : socket.disable(ConnectionEvent.RECEIVE);
            calls.add(new String(data, UTF_8));
            running = false;
        }

        @WskDisconnectEvent
        void disconnected() {
            socket.close();
        }

        private void completed() {
            completedWithinCallback = running;
            disabled.countDown();
        }
    }

    static final class DisablingListener {
        final BlockingQueue<DisablingConnection> accepted = new LinkedBlockingQueue<>();
        private final boolean withIrp;

        DisablingListener(boolean withIrp) {
            this.withIrp = withIrp;
        }

        WskListenSocket on(WskClient client) {
            return client.listen(this, EventSwitchTest_DisablingListenerDispatch.TABLE, Loopback.anyPort());
        }

        @WskAcceptEvent
        DisablingConnection accepted(WskAccept accept) {
            DisablingConnection connection = new DisablingConnection(accept.socket(), withIrp);
            accepted.add(connection);
            return connection;
        }
    }

    static final class BlockingConnection {
        final WskConnectionSocket socket;
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch mayReturn = new CountDownLatch(1);

        BlockingConnection(WskConnectionSocket socket) {
            this.socket = socket;
        }

        @WskReceiveEvent
        void received() {
            entered.countDown();
            while (mayReturn.getCount() > 0) {
                Thread.onSpinWait();
            }
        }

        @WskDisconnectEvent
        void disconnected() {
            socket.close();
        }
    }

    static final class BlockingListener {
        final BlockingQueue<BlockingConnection> accepted = new LinkedBlockingQueue<>();

        @WskAcceptEvent
        BlockingConnection accepted(WskAccept accept) {
            BlockingConnection connection = new BlockingConnection(accept.socket());
            accepted.add(connection);
            return connection;
        }
    }

    static final class StartsOff {
        final WskConnectionSocket socket;
        final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        StartsOff(WskConnectionSocket socket) {
            this.socket = socket;
        }

        @WskReceiveEvent(enabled = WskEnabled.OFF)
        void received(byte[] data) {
            received.add(new String(data, UTF_8));
        }

        @WskDisconnectEvent
        void disconnected() {
            socket.close();
        }
    }

    static final class StartsOffListener {
        final BlockingQueue<StartsOff> accepted = new LinkedBlockingQueue<>();

        @WskAcceptEvent
        StartsOff accepted(WskAccept accept) {
            StartsOff connection = new StartsOff(accept.socket());
            accepted.add(connection);
            return connection;
        }
    }
}
