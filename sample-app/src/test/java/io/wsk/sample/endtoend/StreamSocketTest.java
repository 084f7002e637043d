package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stream socket takes its role, listener or connection, after it was created. */
@Timeout(60)
class StreamSocketTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final BothRoles handler = new BothRoles();
    private WskClient client;
    private WskStreamSocket stream;

    @BeforeEach
    void create() {
        client = net.client();
        stream = client.streamSocket(StandardProtocolFamily.INET, handler, StreamSocketTest_BothRolesDispatch.TABLE);
    }

    @Test
    void it_listens() throws Exception {
        stream.bind(Loopback.anyPort());
        stream.listen();
        stream.enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        stream.enable(ListenEvent.ACCEPT);

        Peer peer = net.peer(stream);

        assertThat(peer.echoed("listening")).isEqualTo("listening");
        assertThat(handler.listener).isSameAs(stream);
    }

    @Test
    void it_listens_with_an_irp() throws Exception {
        WskIrp irp = WskIrp.create();
        stream.bind(Loopback.anyPort());

        stream.listen(irp);

        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(net.peer(stream).localAddress()).isNotNull();
    }

    @Test
    void it_connects() throws Exception {
        stream.bind(Loopback.anyPort());
        stream.connect(new EchoListener().on(client).localAddress());
        stream.enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);

        stream.send(ByteBuffer.wrap("connected".getBytes(UTF_8)));

        assertThat(Wait.forNext(handler.received, "call")).isEqualTo("connected");
        assertThat(handler.connection).isSameAs(stream);
    }

    @Test
    void a_listener_has_no_functions_of_a_connection() {
        stream.bind(Loopback.anyPort());
        stream.listen();

        assertWrongRole(() -> stream.connect(Loopback.anyPort()));
        assertWrongRole(() -> stream.send(ByteBuffer.allocate(1)));
        assertWrongRole(stream::listen);
    }

    @Test
    void a_connection_has_no_functions_of_a_listener() {
        stream.bind(Loopback.anyPort());
        stream.connect(new EchoListener().on(client).localAddress());

        assertWrongRole(stream::listen);
    }

    @Test
    void a_bind_alone_does_not_listen() {
        stream.bind(Loopback.anyPort());

        assertWrongRole(() -> stream.enable(ListenEvent.ACCEPT)); // LIF-71
    }

    @Test
    void it_has_no_conditional_accept() {
        WskException refused = catchThrowableOfType(
                WskException.class, () -> stream.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));

        assertThat(refused).isNotNull();

        assertThat(refused.status()).isEqualTo(WskStatus.NOT_SUPPORTED); // AMB-50
    }

    @Test
    void one_without_a_role_is_closed_like_any_other() throws Exception {
        stream.close();

        assertThat(stream.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(client.sockets()).isEmpty();
    }

    private static void assertWrongRole(ThrowingCallable call) {
        WskException refused = catchThrowableOfType(WskException.class, call);

        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
    }

    @WskDispatchTable(category = WskCategory.STREAM)
    static final class BothRoles {
        final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        volatile WskListenSocket listener;
        volatile WskConnectionSocket connection;

        @WskAcceptEvent
        EchoConnection accepted(WskListenSocket on, WskAccept accept) {
            listener = on;
            return new EchoConnection(accept.socket());
        }

        @WskReceiveEvent
        void received(WskConnectionSocket from, byte[] data) {
            connection = from;
            received.add(new String(data, UTF_8));
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket from) {
            from.close();
        }
    }
}
