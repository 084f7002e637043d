package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What another thread may do to a socket while its bind is under way: nothing that needs the address (BND-03, AMB-60). */
@Timeout(30)
class BindTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final List<Runnable> whileBinding = new ArrayList<>();
    private final WskClientOptions options = WskClientOptions.defaults().withLoops(1);
    private final WskClient client = WskClient.open(options.withTransport(settings -> Intercepted.after(
            Transport.class, options.transport().open(settings), (method, opened) -> intercepted(opened))));

    @AfterEach
    void close() {
        client.close(Duration.ZERO);
        assertThat(whileBinding).isEmpty();
    }

    private Object intercepted(Object opened) {
        if (opened instanceof TransportListener listener) {
            return binding(TransportListener.class, listener);
        } else if (opened instanceof TransportDatagram datagram) {
            return binding(TransportDatagram.class, datagram);
        } else if (opened instanceof TransportConnection connection) {
            return binding(TransportConnection.class, connection);
        }
        return opened;
    }

    private <T extends TransportChannel> T binding(Class<T> type, T real) {
        return Intercepted.before(type, real, method -> {
            if ((method.equals("bind") || method.equals("listen")) && !whileBinding.isEmpty()) {
                whileBinding.remove(0).run();
            }
        });
    }

    @Test
    void a_listening_socket_has_no_events_and_accepts_nothing_yet() { // ENB-14, ACC-01, GLA-01
        Script script = new Script();
        WskListenSocket socket =
                client.listenSocket(StandardProtocolFamily.INET, script, new ScriptTable(WSK_EVENT_ACCEPT));
        whileBinding.add(() -> {
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.enable(ListenEvent.ACCEPT));
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GLA-01", socket::localAddress);
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> socket.bind(ANY_PORT));
            assertThat(socket.accept(WskIrp.create())).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
            assertThat(socket).hasToString("listening socket (BINDING)");
        });
        socket.bind(ANY_PORT);
        socket.enable(ListenEvent.ACCEPT);
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
    }

    @Test
    void a_datagram_socket_has_no_events_and_sends_nothing_yet() { // ENB-14, AMB-02, GLA-01
        WskDatagramSocket socket = client.datagramSocket(
                StandardProtocolFamily.INET, new Script(), new ScriptTable(WSK_EVENT_RECEIVE_FROM));
        whileBinding.add(() -> {
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.enable(DatagramEvent.RECEIVE_FROM));
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GLA-01", socket::localAddress);
            Expect.failure(
                    WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> socket.sendTo(ByteBuffer.allocate(1), ANY_PORT));
            assertThat(socket).hasToString("datagram socket (BINDING)");
        });
        socket.bind(ANY_PORT);
        socket.enable(DatagramEvent.RECEIVE_FROM);
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
    }

    @Test
    void a_connection_does_not_connect_before_it_has_its_address() { // CNN-03, GLA-01
        WskConnectionSocket socket =
                client.connectionSocket(StandardProtocolFamily.INET, new Script(), new ScriptTable(0));
        whileBinding.add(() -> {
            assertThat(socket.connect(ANY_PORT, WskIrp.create())).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GLA-01", socket::localAddress);
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> socket.bind(ANY_PORT));
        });
        socket.bind(ANY_PORT);
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
    }

    /** Ports that are bound cannot be shared, and the operating system has not many. */
    @Test
    void the_facade_leaves_the_local_address_to_the_connect() throws Exception {
        whileBinding.add(() -> {}); // the listener's
        Script server = new Script();
        server.accept = (accepting, accept) -> accept.withoutCallbacks();
        WskListenSocket listener = client.listen(server, new ScriptTable(WSK_EVENT_ACCEPT), ANY_PORT);
        whileBinding.add(() -> {
            throw new AssertionError("bound");
        });
        WskConnectionSocket socket = client.connect(new Script(), new ScriptTable(0), listener.localAddress());
        assertThat(((InetSocketAddress) socket.localAddress()).getPort()).isPositive();
        assertThat(whileBinding).hasSize(1);
        whileBinding.clear();
    }
}
