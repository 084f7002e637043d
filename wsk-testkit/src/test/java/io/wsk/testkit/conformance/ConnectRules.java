package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code WskConnect} (7.8). */
public abstract class ConnectRules extends RequestSuite {
    @Test
    @Rule({"CNN-01", "CNN-04"})
    void a_bound_connection_connects_and_the_information_is_0() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        StreamServer server = net.server();
        WskIrp irp = succeeded(pending(one -> socket.connect(server.address(), one)));
        assertThat(irp.information()).isZero();
        assertThat(server.accept().localAddress()).isEqualTo(socket.remoteAddress());
        socket.send(utf8("connected"));
    }

    @Test
    @Rule("CNN-01")
    void a_connection_connects_once() {
        Connection connection = connected();
        fails(
                WskStatus.INVALID_DEVICE_STATE,
                irp -> connection.socket().connect(net.server().address(), irp));
        connection.socket().send(utf8("still connected"));
        until(() -> connection.peer().received().equals("still connected"), "the first connection stays");
    }

    @Test
    @Rule({"CNN-01", "CNN-02", "CNN-04"})
    void a_bound_stream_socket_connects_and_does_not_listen_any_more() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET, new StreamHandler(), StreamTable.ALL);
        socket.bind(net.anyPort());
        StreamServer server = net.server();
        WskIrp irp = succeeded(pending(one -> socket.connect(server.address(), one)));
        assertThat(irp.information()).isZero();
        fails(WskStatus.INVALID_DEVICE_STATE, socket::listen);
        fails(WskStatus.INVALID_DEVICE_STATE, socket::accept);
        refused(WskStatus.INVALID_DEVICE_STATE, "LSN-02", () -> socket.enable(ListenEvent.ACCEPT));
        StreamPeer peer = server.accept();
        peer.send("connected");
        assertThat(received(ReceiveRequest.on((WskConnectionSocket) socket, 9))).isEqualTo("connected");
    }

    @Test
    @Rule("CNN-02")
    void a_stream_socket_whose_connect_could_not_be_asked_for_has_no_role_yet() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        StreamServer server = net.server();
        WskIrp inUse = pending(connected().socket()::closeSocket);
        assertThatThrownBy(() -> socket.connect(server.address(), inUse)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> socket.connectEx(server.address(), utf8("data"), inUse))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> socket.connect(server.address(), null)).isInstanceOf(NullPointerException.class);
        succeeded(socket::listen);
    }

    @Test
    @Rule("CNN-03")
    void a_socket_that_is_not_bound_does_not_connect() {
        StreamServer server = net.server();
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.connect(server.address(), irp));
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-03", () -> socket.connect(server.address()));
        WskStreamSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> stream.connect(server.address(), irp));
        socket.bind(net.anyPort());
        succeeded(pending(irp -> socket.connect(server.address(), irp)));
    }

    @Test
    @Rule({"IRP-03", "IRP-04"})
    void a_refusal_by_the_peer_arrives_in_the_irp() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        WskIrp irp = pending(one -> socket.connect(net.nobody(), one));
        assertThat(outcome(irp)).isEqualTo(WskStatus.CONNECTION_REFUSED);
        assertThat(irp.information()).isZero();
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule("IRP-13")
    void a_connect_that_is_under_way_can_be_cancelled() {
        Connection other = receiving();
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        StreamServer server = net.server();
        CompletableFuture<WskIrp> connect = other.handler()
                .receive
                .meanwhile(
                        call -> { // the loop is busy
                            WskIrp irp = pending(one -> socket.connect(server.address(), one));
                            assertThat(irp.cancel()).isTrue();
                            return irp;
                        });
        other.peer().send("busy");
        cancelled(result(connect));
        refused(WskStatus.INVALID_DEVICE_STATE, "GRA-01", socket::remoteAddress);
    }

    @Test
    @Rule("SCN-03")
    void options_that_come_before_bind_or_connect_need_the_steps_one_by_one() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        socket.bind(net.anyPort());
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        StreamServer server = net.server();
        succeeded(pending(irp -> socket.connect(server.address(), irp)));
        assertThat(socket.getOption(StandardSocketOptions.SO_REUSEADDR)).isTrue();
        assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
    }
}
