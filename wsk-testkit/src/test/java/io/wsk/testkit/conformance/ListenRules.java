package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.lang.reflect.Method;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code WskListen} (7.5). */
public abstract class ListenRules extends RequestSuite {
    private WskStreamSocket stream() {
        return client.streamSocket(StandardProtocolFamily.INET, new StreamHandler(), StreamTable.ALL);
    }

    private WskStreamSocket bound() {
        WskStreamSocket socket = stream();
        socket.bind(net.anyPort());
        return socket;
    }

    @Test
    @Rule("LSN-01")
    void stream_sockets_listen_and_other_categories_have_no_such_function() {
        WskStreamSocket socket = bound();
        succeeded(socket::listen);
        assertThat(Arrays.stream(WskListenSocket.class.getMethods()).map(Method::getName))
                .doesNotContain("listen");
    }

    @Test
    @Rule("LSN-01")
    void a_stream_socket_that_is_not_bound_does_not_listen() {
        WskStreamSocket socket = stream();
        fails(WskStatus.INVALID_DEVICE_STATE, socket::listen);
        refused(WskStatus.INVALID_DEVICE_STATE, "BND-05", () -> socket.listen());
        socket.bind(net.anyPort());
        succeeded(socket::listen);
    }

    @Test
    @Rule("LSN-02")
    void a_stream_socket_that_listens_accepts_on_its_address_and_has_no_connection_role() {
        WskStreamSocket socket = bound();
        SocketAddress address = socket.localAddress();
        succeeded(socket::listen);
        assertThat(socket.localAddress()).isEqualTo(address);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.connect(net.server().address(), irp));
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.send(utf8("no"), irp));
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.receive(ByteBuffer.allocate(1), irp));
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.disconnect(WskDisconnectKind.GRACEFUL, irp));
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-02", socket::remoteAddress);
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-02", () -> socket.enable(ConnectionEvent.RECEIVE));
        WskIrp accept = pending(socket::accept);
        net.connect(address);
        succeeded(accept);
    }

    @Lacks(Capability.ADDRESS_SHARING) // where it is shared as the table says, the listen succeeds
    @Rule({"LSN-01", "IRP-20"})
    void a_listen_that_fails_leaves_a_dead_socket_because_the_address_is_lost() {
        WskStreamSocket socket = stream();
        socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        socket.bind(net.anyPort());
        WskListenSocket other = client.listenSocket(StandardProtocolFamily.INET);
        other.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        other.bind(socket.localAddress());
        fails(WskStatus.ADDRESS_ALREADY_EXISTS, socket::listen);
        fails(WskStatus.FILE_FORCED_CLOSED, socket::listen);
        fails(WskStatus.FILE_FORCED_CLOSED, irp -> socket.connect(net.server().address(), irp));
        closed(socket);
    }

    @Test
    @Rule("LSN-02")
    void it_listens_once() {
        WskStreamSocket socket = bound();
        succeeded(socket::listen);
        fails(WskStatus.INVALID_DEVICE_STATE, socket::listen);
    }

    @Test
    @Rule({"LSN-03", "AMB-25", "IRP-02"})
    void it_completes_when_listening_is_set_up_and_does_not_wait_for_a_connection() {
        WskStreamSocket socket = bound();
        WskIrp irp = succeeded(socket::listen);
        assertThat(irp.information()).isZero();
        StreamPeer peer = net.connect(socket.localAddress());
        peer.send("waits in the backlog");
        succeeded(pending(socket::accept));
    }
}
