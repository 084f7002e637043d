package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.sample.endtoend.EchoConnection;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RuntimeLog;
import io.wsk.sample.endtoend.Wait;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever any handler throws: it is logged and costs one socket at most, and the loop serves the others on. */
@Timeout(60)
class EveryHandlerFailsTest {
    private static final int MORE_THAN_FITS = 12 << 20;

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private final EchoListener echo = new EchoListener();
    private WskClient client;
    private WskListenSocket others;
    private Peer other;

    @BeforeEach
    void serveOthersOnTheSameLoop() throws Exception {
        client = net.client(WskClientOptions.defaults().withLoops(1).withExtension(new AlarmExtension()));
        others = echo.on(client);
        other = net.peer(others);
        assertThat(echo.next().socket.isClosed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void receive(Failure failure) throws Exception {
        FailingConnections failing = new FailingConnections(failure);
        Peer peer = net.peer(failing.on(client));
        WskConnectionSocket socket = failing.next();

        peer.send("!");

        assertReset(peer);
        assertCostsItsSocket(failure, "the receive callback", socket);
    }

    @ParameterizedTest
    @EnumSource
    void disconnect(Failure failure) throws Exception {
        FailingConnections failing = new FailingConnections(failure);
        Peer peer = net.peer(failing.on(client));
        WskConnectionSocket socket = failing.next();

        peer.shutdownOutput();

        assertReset(peer);
        assertCostsItsSocket(failure, "the disconnect callback", socket);
    }

    @ParameterizedTest
    @EnumSource
    void send_backlog(Failure failure) throws Exception {
        FailingConnections failing = new FailingConnections(failure);
        net.add(Peer.connectWithSmallWindow(failing.on(client).localAddress()));
        WskConnectionSocket socket = failing.next();

        socket.send(ByteBuffer.allocate(MORE_THAN_FITS));

        assertCostsItsSocket(failure, "the send-backlog callback", socket);
    }

    @ParameterizedTest
    @EnumSource
    void accept(Failure failure) throws Exception {
        FailingListener failing = new FailingListener(failure);
        WskListenSocket listener =
                client.listen(failing, EveryHandlerFailsTest_FailingListenerDispatch.TABLE, Loopback.anyPort());

        assertResetAtOnce(listener);

        assertCostsItsSocket(failure, "the accept callback", Wait.forNext(failing.sockets, "socket"));
        assertThat(net.peer(listener).echoed("the second one")).isEqualTo("the second one");
    }

    @ParameterizedTest
    @EnumSource
    void inspect(Failure failure) throws Exception {
        WskListenSocket listener = client.listen(
                new FailingDoorman(failure), EveryHandlerFailsTest_FailingDoormanDispatch.TABLE, Loopback.anyPort());

        assertResetAtOnce(listener);

        assertLogged(failure, "the inspect callback");
        assertThat(net.peer(listener).echoed("the second one")).isEqualTo("the second one");
        assertOthersAreServed();
    }

    @ParameterizedTest
    @EnumSource
    void abort(Failure failure) throws Exception {
        FailingAbort failing = new FailingAbort(failure);
        WskListenSocket listener =
                client.listen(failing, EveryHandlerFailsTest_FailingAbortDispatch.TABLE, Loopback.anyPort());
        Peer first = net.peer(listener);
        Wait.forNext(failing.pended, "request");

        first.reset();

        assertLogged(failure, "the abort callback");
        Peer second = net.peer(listener);
        WskInspection request = Wait.forNext(failing.pended, "request");
        assertThat(listener.inspectComplete(request.id(), WskInspectAction.ACCEPT, WskIrp.create()))
                .isEqualTo(WskStatus.SUCCESS);
        assertThat(second.echoed("the second one")).isEqualTo("the second one");
        assertOthersAreServed();
    }

    @ParameterizedTest
    @EnumSource
    void receive_from(Failure failure) throws Exception {
        WskDatagramSocket socket = client.bindDatagram(
                new FailingDatagrams(failure),
                EveryHandlerFailsTest_FailingDatagramsDispatch.TABLE,
                Loopback.anyPort());

        socket.sendTo(ByteBuffer.allocate(1), socket.localAddress());

        assertLogged(failure, "the receive-from callback");
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertOthersAreServed();
    }

    @ParameterizedTest
    @EnumSource
    void the_callback_of_an_extension(Failure failure) throws Exception {
        Peer peer = net.peer(others);
        assertThat(peer.echoed("accepted")).isEqualTo("accepted");
        WskConnectionSocket socket = echo.next().socket;
        AlarmExtension.Alarm alarm = socket.registerExtension(
                AlarmExtension.INTERFACE, new FailingAlarm(failure), EveryHandlerFailsTest_FailingAlarmDispatch.TABLE);
        assertThat(socket.setEventCallbacks(AlarmExtension.INTERFACE.npi(), AlarmExtension.ALARM))
                .isEqualTo(WskStatus.SUCCESS);

        alarm.ring();

        assertReset(peer);
        assertCostsItsSocket(failure, "the extension callback", socket);
    }

    @ParameterizedTest
    @EnumSource
    void a_completion_routine_costs_nobody_anything(Failure failure) throws Exception {
        Peer peer = net.peer(others);
        WskConnectionSocket socket = echo.next().socket;
        WskIrp irp = WskIrp.create(completed -> failure.happen());

        assertThat(socket.send(ByteBuffer.wrap(new byte[] {'!'}), irp)).isEqualTo(WskStatus.PENDING);

        assertLogged(failure, "a completion routine");
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.read(1)).isEqualTo("!");
        assertThat(peer.echoed("served")).isEqualTo("served");
        assertOthersAreServed();
    }

    @ParameterizedTest
    @EnumSource
    void a_task_or_timer_of_an_extension_costs_nobody_anything(Failure failure) throws Exception {
        Peer peer = net.peer(others);
        AlarmExtension.Alarm alarm = echo.next()
                .socket
                .registerExtension(
                        AlarmExtension.INTERFACE,
                        new FailingAlarm(failure),
                        EveryHandlerFailsTest_FailingAlarmDispatch.TABLE);

        alarm.execute(failure::happen);
        assertLogged(failure, "a task of a loop");
        alarm.schedule(failure::happen);
        assertLogged(failure, "a task of a loop");

        assertThat(peer.echoed("served")).isEqualTo("served");
        assertOthersAreServed();
    }

    @ParameterizedTest
    @EnumSource
    void the_handler_of_the_log_too(Failure failure) throws Exception {
        net.peer(others).echoed("accepted");
        AlarmExtension.Alarm alarm = echo.next()
                .socket
                .registerExtension(
                        AlarmExtension.INTERFACE,
                        new FailingAlarm(failure),
                        EveryHandlerFailsTest_FailingAlarmDispatch.TABLE);
        FailingListener failing = new FailingListener(Failure.UNCHECKED);
        WskListenSocket listener =
                client.listen(failing, EveryHandlerFailsTest_FailingListenerDispatch.TABLE, Loopback.anyPort());
        log.failWith(failure::happen);

        assertResetAtOnce(listener);

        assertCostsItsSocket(Failure.UNCHECKED, "the accept callback", Wait.forNext(failing.sockets, "socket"));
        alarm.execute(failure::happen);
        assertLogged(failure, "a task of a loop");
        assertOthersAreServed();
        assertThat(net.peer(listener).echoed("the second one")).isEqualTo("the second one");
    }

    private void assertCostsItsSocket(Failure failure, String callback, WskConnectionSocket socket) throws Exception {
        assertLogged(failure, callback);
        assertThat(socket.awaitClose(Loopback.PATIENCE)).isTrue();
        assertOthersAreServed();
    }

    private void assertLogged(Failure failure, String callback) throws InterruptedException {
        assertThat(log.next()).satisfies(record -> {
            assertThat(record.getMessage()).startsWith(callback);
            assertThat(record.getThrown()).isExactlyInstanceOf(failure.type());
        });
        assertThat(log.rest()).isEmpty();
    }

    private void assertOthersAreServed() throws Exception {
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        assertThat(net.peer(others).echoed("new")).isEqualTo("new");
    }

    private static void assertReset(Peer peer) {
        assertThatThrownBy(() -> peer.read(1))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    /** The reset may come before the connect has returned. */
    private void assertResetAtOnce(WskListenSocket listener) {
        assertThatThrownBy(() -> net.peer(listener).read(1))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    /** Fails the first time. */
    static final class FailingListener {
        final BlockingQueue<WskConnectionSocket> sockets = new LinkedBlockingQueue<>();
        private final Failure failure;
        private boolean failed;

        FailingListener(Failure failure) {
            this.failure = failure;
        }

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            sockets.add(accept.socket());
            if (!failed) {
                failed = true;
                failure.happen();
            }
            return new EchoConnection(accept.socket());
        }
    }

    /** Fails the first time. */
    static final class FailingDoorman {
        private final Failure failure;
        private boolean failed;

        FailingDoorman(Failure failure) {
            this.failure = failure;
        }

        @WskInspectEvent
        WskInspectAction inspect() {
            if (!failed) {
                failed = true;
                failure.happen();
            }
            return WskInspectAction.ACCEPT;
        }

        @WskAbortEvent
        void aborted() {}

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }

    static final class FailingAbort {
        final BlockingQueue<WskInspection> pended = new LinkedBlockingQueue<>();
        private final Failure failure;

        FailingAbort(Failure failure) {
            this.failure = failure;
        }

        @WskInspectEvent
        WskInspectAction inspect(WskInspection inspection) {
            pended.add(inspection);
            return WskInspectAction.PEND;
        }

        @WskAbortEvent
        void aborted() {
            failure.happen();
        }

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }

    static final class FailingDatagrams {
        private final Failure failure;

        FailingDatagrams(Failure failure) {
            this.failure = failure;
        }

        @WskReceiveFromEvent
        void received() {
            failure.happen();
        }
    }

    static final class FailingAlarm {
        private final Failure failure;

        FailingAlarm(Failure failure) {
            this.failure = failure;
        }

        @AlarmEvent
        void rang() {
            failure.happen();
        }
    }
}
