package io.wsk.sample.endtoend;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The generated client of an application, on real sockets. */
@Timeout(60)
class ApplicationTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void it_opens_nothing_by_itself_and_sets_the_static_mask_before_the_first_socket() {
        WskClient client = net.client();

        ApplicationTest_StaticEchoClient echo = ApplicationTest_StaticEchoClient.of(client);

        assertThat(client.sockets()).isEmpty();
        assertThat(client.staticEventCallbacks()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_RECEIVE_FROM);
        assertThat(ApplicationTest_StaticEchoClient.STATIC_EVENT_MASK).isEqualTo(client.staticEventCallbacks());
        assertThat(echo.client()).isSameAs(client);
    }

    @Test
    void listen_connect_and_bind_open_sockets_with_the_tables_of_their_handlers() throws Exception {
        ApplicationTest_StaticEchoClient echo = ApplicationTest_StaticEchoClient.of(net.client());
        BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        Caller caller = new Caller(received);

        WskListenSocket listener = echo.listen(new Listener(), Loopback.anyPort());
        WskConnectionSocket connection = echo.connect(caller, listener.localAddress());
        connection.send(ByteBuffer.wrap(new byte[] {1}));
        assertThat(Wait.forNext(received, "echo")).containsExactly(1);

        WskIrp irp = WskIrp.create();
        assertThat(echo.connect(caller, listener.localAddress(), irp)).isEqualTo(WskStatus.PENDING);
        assertThat(irp.await(Loopback.PATIENCE)).isTrue();
        ((WskConnectionSocket) irp.socket()).send(ByteBuffer.wrap(new byte[] {2}));
        assertThat(Wait.forNext(received, "echo")).containsExactly(2);

        WskDatagramSocket server = echo.bindDatagram(new Datagrams(), Loopback.anyPort());
        WskDatagramSocket datagrams = echo.bindDatagram(new Answers(received), Loopback.anyPort());
        datagrams.sendTo(ByteBuffer.wrap(new byte[] {3}), server.localAddress());
        assertThat(Wait.forNext(received, "echo")).containsExactly(3);
    }

    @Test
    void a_client_that_has_had_a_socket_is_too_late_for_static_callbacks() {
        WskClient client = net.client();
        client.basicSocket(StandardProtocolFamily.INET).close();

        WskException refused =
                catchThrowableOfType(WskException.class, () -> ApplicationTest_StaticEchoClient.of(client));

        assertThat(refused).isNotNull();
        assertThat(refused.rule()).isEqualTo("ENB-71");
    }

    @Test
    void closing_it_closes_its_client() {
        ApplicationTest_StaticEchoClient echo = ApplicationTest_StaticEchoClient.open();
        WskListenSocket listener = echo.listen(new Listener(), Loopback.anyPort());

        echo.close();

        assertThat(listener.isClosed()).isTrue();
        assertThat(echo.client().sockets()).isEmpty();
    }

    @WskApplication({Listener.class, Connection.class, Caller.class, Datagrams.class, Answers.class})
    interface StaticEcho {}

    static final class Listener {
        @WskAcceptEvent
        Connection accepted() {
            return new Connection();
        }
    }

    static final class Connection {
        @WskReceiveEvent(enabled = WskEnabled.STATIC)
        void received(WskConnectionSocket socket, ByteBuffer data) {
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class Datagrams {
        @WskReceiveFromEvent(enabled = WskEnabled.STATIC)
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        }
    }

    record Caller(BlockingQueue<byte[]> received) {
        @WskReceiveEvent(enabled = WskEnabled.STATIC)
        void received(byte[] data) {
            received.add(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    record Answers(BlockingQueue<byte[]> received) {
        @WskReceiveFromEvent(enabled = WskEnabled.STATIC)
        void received(WskDatagram datagram) {
            received.add(datagram.toByteArray());
        }
    }
}
