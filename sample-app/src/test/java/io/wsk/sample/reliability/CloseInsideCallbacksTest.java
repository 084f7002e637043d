package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import io.wsk.sample.endtoend.RecordingListener;
import io.wsk.sample.endtoend.Wait;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A socket may be ended inside each of its callbacks, in each way, and twice: nothing is called after that (CLS-05). */
@Timeout(60)
class CloseInsideCallbacksTest {
    private static final int MORE_THAN_FITS = 12 << 20;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private WskClient client;
    private Peer other;

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws Exception {
        client = net.client(WskClientOptions.defaults().withLoops(1).withExtension(new AlarmExtension()));
        other = net.peer(new EchoListener().on(client));
    }

    private ClosingListener listening(End end, String where) {
        ClosingListener listener = new ClosingListener(new Closing(end, where, calls));
        listener.socket =
                client.listen(listener, CloseInsideCallbacksTest_ClosingListenerDispatch.TABLE, Loopback.anyPort());
        return listener;
    }

    @ParameterizedTest
    @EnumSource
    void receive(End end) throws Exception {
        ClosingListener listener = listening(end, "receive");
        Peer peer = net.peer(listener.socket);
        WskSocket socket = Wait.forNext(listener.accepted, "connection");

        peer.send("first");
        assertThat(Wait.forNext(calls, "call")).isEqualTo("receive");
        sendIfStillPossible(peer);

        assertOver(socket, peer);
    }

    @ParameterizedTest
    @EnumSource
    void disconnect(End end) throws Exception {
        ClosingListener listener = listening(end, "disconnect");
        Peer peer = net.peer(listener.socket);
        WskSocket socket = Wait.forNext(listener.accepted, "connection");

        peer.shutdownOutput();

        assertThat(Wait.forNext(calls, "call")).isEqualTo("disconnect");
        assertOver(socket, peer);
    }

    @ParameterizedTest
    @EnumSource
    void send_backlog(End end) throws Exception {
        ClosingListener listener = listening(end, "send-backlog");
        Peer peer = net.add(Peer.connectWithSmallWindow(listener.socket.localAddress()));
        WskConnectionSocket socket = Wait.forNext(listener.accepted, "connection");

        socket.send(ByteBuffer.allocate(MORE_THAN_FITS));

        assertThat(Wait.forNext(calls, "call")).isEqualTo("send-backlog");
        assertOver(socket, peer);
    }

    @ParameterizedTest
    @EnumSource
    void accept(End end) throws Exception {
        ClosingListener listener = listening(end, "accept");
        assertThat(listener.socket.disableAndAwait(ListenEvent.ACCEPT, Loopback.PATIENCE))
                .isTrue();
        Peer peer = net.peer(listener.socket);
        listener.socket.enable(ListenEvent.ACCEPT);
        WskSocket socket = Wait.forNext(listener.accepted, "connection");

        assertThat(Wait.forNext(calls, "call")).isEqualTo("accept");
        sendIfStillPossible(peer);

        assertOver(socket, peer);
    }

    @ParameterizedTest
    @EnumSource
    void receive_from(End end) throws Exception {
        WskDatagramSocket socket = client.bindDatagram(
                new ClosingDatagrams(end, calls),
                CloseInsideCallbacksTest_ClosingDatagramsDispatch.TABLE,
                Loopback.anyPort());

        assertThat(socket.disableAndAwait(DatagramEvent.RECEIVE_FROM, Loopback.PATIENCE))
                .isTrue();
        socket.sendTo(ByteBuffer.allocate(1), socket.localAddress());
        socket.sendTo(ByteBuffer.allocate(1), socket.localAddress());

        socket.enable(DatagramEvent.RECEIVE_FROM);

        assertThat(Wait.forNext(calls, "call")).isEqualTo("receive-from");
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertNothingMore();
    }

    @ParameterizedTest
    @EnumSource
    void the_callback_of_an_extension(End end) throws Exception {
        ClosingListener listener = listening(end, "alarm");
        Peer peer = net.peer(listener.socket);
        WskConnectionSocket socket = Wait.forNext(listener.accepted, "connection");
        peer.send("!");
        assertThat(Wait.forNext(calls, "call")).isEqualTo("receive"); // accepted, so that events can be switched
        AlarmExtension.Alarm alarm = socket.registerExtension(
                AlarmExtension.INTERFACE,
                new ClosingAlarm(listener.handler),
                CloseInsideCallbacksTest_ClosingAlarmDispatch.TABLE);
        assertThat(socket.setEventCallbacks(AlarmExtension.INTERFACE.npi(), AlarmExtension.ALARM))
                .isEqualTo(WskStatus.SUCCESS);

        alarm.ring();
        alarm.ring();

        assertThat(Wait.forNext(calls, "call")).isEqualTo("alarm");
        assertOver(socket, peer);
    }

    @ParameterizedTest
    @EnumSource
    void a_completion_routine(End end) throws Exception {
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();

        WskIrp irp = WskIrp.create(completed -> end.twice(accepted.socket()));
        assertThat(accepted.socket().send(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.PENDING);
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        sendIfStillPossible(peer);

        assertOver(accepted.socket(), peer);
        assertThat(accepted.handler().disconnects).isEmpty();
        assertThat(accepted.handler().text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void outside_of_callbacks_where_every_function_throws_after_it(End end) throws Exception {
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();

        end.twice(accepted.socket());

        assertThatThrownBy(() -> accepted.socket().send(ByteBuffer.allocate(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLS-06");
        assertThatThrownBy(() -> accepted.socket().receive(ByteBuffer.allocate(1), WskIrp.create()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLS-06");
        assertOver(accepted.socket(), peer);
        WskIrp late = WskIrp.create();
        assertThat(accepted.socket().closeSocket(late)).isEqualTo(WskStatus.PENDING);
        assertThat(late.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(accepted.handler().disconnects).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void inspect(End end) throws Exception {
        WskListenSocket listener = conditional(end, "inspect");
        try {
            net.peer(listener);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset"); // before the connect has returned
        }
        assertThat(Wait.forNext(calls, "call")).isEqualTo("inspect");
        assertThat(Wait.forNext(calls, "call")).isEqualTo("abort"); // of the request that is lost with it (CLS-18)
        assertThat(listener.awaitClose(Loopback.PATIENCE)).isTrue();
        assertNothingMore();
    }

    @ParameterizedTest
    @EnumSource
    void abort(End end) throws Exception {
        WskListenSocket listener = conditional(end, "abort");
        Peer peer = net.peer(listener);
        assertThat(Wait.forNext(calls, "call")).isEqualTo("inspect");
        peer.reset();
        assertThat(Wait.forNext(calls, "call")).isEqualTo("abort");
        assertOver(listener, peer);
    }

    private WskListenSocket conditional(End end, String where) {
        return client.listen(
                new ClosingConditional(new Closing(end, where, calls)),
                CloseInsideCallbacksTest_ClosingConditionalDispatch.TABLE,
                Loopback.anyPort());
    }

    private static void sendIfStillPossible(Peer peer) {
        try {
            peer.send("more");
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*"); // this side was faster
        }
    }

    private void assertOver(WskSocket socket, Peer peer) throws Exception {
        peer.close();
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertNothingMore();
    }

    private void assertNothingMore() throws Exception {
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        assertThat(calls).isEmpty();
    }

    /** Ends its socket in one of its callbacks. */
    static final class Closing {
        private final End end;
        private final String where;
        private final BlockingQueue<String> calls;

        Closing(End end, String where, BlockingQueue<String> calls) {
            this.end = end;
            this.where = where;
            this.calls = calls;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket) {
            called("receive", socket);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            called("disconnect", socket);
        }

        @WskSendBacklogEvent
        void idealBacklogChanged(WskConnectionSocket socket) {
            called("send-backlog", socket);
        }

        void called(String callback, WskSocket socket) {
            if (callback.equals(where)) {
                end.twice(socket);
            }
            calls.add(callback);
        }
    }

    static final class ClosingAlarm {
        private final Closing connection;

        ClosingAlarm(Closing connection) {
            this.connection = connection;
        }

        @AlarmEvent
        void rang(WskSocket socket) {
            connection.called("alarm", socket);
        }
    }

    static final class ClosingListener {
        final BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
        private final Closing handler;
        private WskListenSocket socket;

        ClosingListener(Closing handler) {
            this.handler = handler;
        }

        @WskAcceptEvent
        Closing accepted(WskAccept accept) {
            if (handler.where.equals("accept")) {
                handler.called("accept", accept.socket());
            }
            accepted.add(accept.socket());
            return handler;
        }
    }

    /** Leaves every request pending. */
    record ClosingConditional(Closing handler) {
        @WskInspectEvent
        WskInspectAction inspect(WskListenSocket socket) {
            handler.called("inspect", socket);
            return WskInspectAction.PEND;
        }

        @WskAbortEvent
        void aborted(WskListenSocket socket) {
            handler.called("abort", socket);
        }

        @WskAcceptEvent
        AcceptVerdict accepted(WskAccept accept) {
            return accept.reject();
        }
    }

    static final class ClosingDatagrams {
        private final End end;
        private final BlockingQueue<String> calls;

        ClosingDatagrams(End end, BlockingQueue<String> calls) {
            this.end = end;
            this.calls = calls;
        }

        @WskReceiveFromEvent
        void received(WskDatagramSocket socket) {
            end.twice(socket);
            calls.add("receive-from");
        }
    }
}
