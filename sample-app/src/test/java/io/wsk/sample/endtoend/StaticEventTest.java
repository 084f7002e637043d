package io.wsk.sample.endtoend;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Callbacks in the client's static mask are on for every socket, always. */
@Timeout(60)
class StaticEventTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    @Test
    void static_events_need_no_request_on_any_socket() throws Exception {
        WskClient client = net.client();
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        WskListenSocket listener = client.listenSocket(
                StandardProtocolFamily.INET, new StaticListener(), StaticEventTest_StaticListenerDispatch.TABLE);

        listener.bind(Loopback.anyPort()); // ENB-76
        Peer peer = net.peer(listener);

        assertThat(peer.echoed("static")).isEqualTo("static");
        peer.shutdownOutput();
        assertThat(peer.readToEnd()).isEmpty();
    }

    @Test
    void the_facade_leaves_static_events_alone() throws Exception {
        WskClient client = net.client();
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        client.setStaticEventCallbacks(WSK_EVENT_ACCEPT); // AMB-48
        assertThat(client.staticEventCallbacks()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_ACCEPT);

        WskListenSocket listener =
                client.listen(new StaticListener(), StaticEventTest_StaticListenerDispatch.TABLE, Loopback.anyPort());

        assertThat(net.peer(listener).echoed("facade")).isEqualTo("facade");
    }

    @Test
    void a_connecting_socket_has_its_static_events_on_when_it_is_connected() throws Exception {
        WskClient client = net.client();
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        StaticRecording recording = new StaticRecording();
        WskConnectionSocket socket = client.connect(
                recording,
                StaticEventTest_StaticRecordingDispatch.TABLE,
                new EchoListener().on(client).localAddress());

        socket.send(ByteBuffer.wrap(new byte[] {1, 2, 3}));

        assertThat(Wait.forNext(recording.received, "call")).containsExactly(1, 2, 3);
    }

    @Test
    void the_facade_refuses_a_static_declaration_that_the_client_does_not_have() {
        WskClient client = net.client();

        WskException refused = catchThrowableOfType(
                WskException.class,
                () -> client.listen(
                        new StaticListener(), StaticEventTest_StaticListenerDispatch.TABLE, Loopback.anyPort()));

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_PARAMETER);
        assertThat(refused.rule()).isEqualTo("ENB-70");
        assertThat(refused).hasMessageContaining("setStaticEventCallbacks").hasMessageContaining("ACCEPT");
        assertThat(client.sockets()).isEmpty(); // refused before it was made
    }

    @Test
    void a_listener_whose_connections_could_not_be_static_is_refused() {
        WskClient client = net.client();

        assertThatThrownBy(() -> client.listen(
                        new UnawareListener(), StaticEventTest_UnawareListenerDispatch.TABLE, Loopback.anyPort()))
                .isInstanceOf(WskException.class)
                .hasMessageContainingAll(
                        "StaticEventTest_StaticEchoDispatch", "ENB-70", "setStaticEventCallbacks", "RECEIVE");

        assertThat(client.sockets()).isEmpty(); // before it was made
    }

    @Test
    void an_accepted_handler_with_a_static_declaration_that_the_client_does_not_have_is_refused() throws Exception {
        WskListenSocket listener = net.client()
                .listen(new DecidingListener(), StaticEventTest_DecidingListenerDispatch.TABLE, Loopback.anyPort());

        assertThatThrownBy(() -> net.peer(listener).echoed("unheard")).isInstanceOf(SocketException.class);

        assertThat(log.next().getThrown())
                .isInstanceOf(WskException.class)
                .hasMessageContaining("setStaticEventCallbacks")
                .hasMessageContaining("RECEIVE");
    }

    @Test
    void a_static_event_is_not_disabled() throws Exception {
        WskClient client = net.client();
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        RecordingConnection.Accepted accepted = recording.next();

        WskException refused = catchThrowableOfType(
                WskException.class,
                () -> assertThat(accepted.socket().disable(ConnectionEvent.RECEIVE))
                        .isNotNull());
        peer.send("on");

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_PARAMETER);
        assertThat(refused.rule()).isEqualTo("ENB-100");
        accepted.handler().awaitBytes("on".length());
        assertThat(accepted.socket().disable(ConnectionEvent.DISCONNECT)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void the_static_mask_is_final_when_a_socket_has_been_created() {
        WskClient client = net.client();
        client.basicSocket(StandardProtocolFamily.INET).close();

        WskException refused =
                catchThrowableOfType(WskException.class, () -> client.setStaticEventCallbacks(WSK_EVENT_RECEIVE));

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(refused.rule()).isEqualTo("ENB-71");
    }

    @Test
    void a_static_mask_cannot_disable() {
        WskClient client = net.client();

        WskException refused = catchThrowableOfType(
                WskException.class, () -> client.setStaticEventCallbacks(WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE_FROM));

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_PARAMETER);
        assertThat(refused.rule()).isEqualTo("ENB-107");
        assertThat(client.staticEventCallbacks()).isZero();
    }

    @Test
    void static_masks_of_two_clients_are_independent() {
        WskClient first = net.client();
        WskClient second = net.client();

        first.setStaticEventCallbacks(WSK_EVENT_RECEIVE); // ENB-78

        assertThat(second.staticEventCallbacks()).isZero();
    }

    static final class StaticEcho {
        @WskReceiveEvent(enabled = WskEnabled.STATIC)
        void received(WskConnectionSocket socket, ByteBuffer data) {
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class StaticListener {
        @WskAcceptEvent(enabled = WskEnabled.STATIC)
        StaticEcho accepted() {
            return new StaticEcho();
        }
    }

    static final class UnawareListener {
        @WskAcceptEvent
        StaticEcho accepted() {
            return new StaticEcho();
        }
    }

    /** Which table its connections have is not known before. */
    static final class DecidingListener {
        @WskAcceptEvent
        AcceptVerdict accepted(WskAccept accept) {
            return accept.with(new StaticEcho(), StaticEventTest_StaticEchoDispatch.TABLE);
        }
    }

    static final class StaticRecording {
        final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();

        @WskReceiveEvent(enabled = WskEnabled.STATIC)
        void received(byte[] data) {
            received.add(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }
}
