package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code WskAccept} (7.6). */
public abstract class AcceptRequestRules extends RequestSuite {
    private static WskIrp request(Listener listener) {
        return pending(irp -> listener.socket().accept(new ConnectionHandler(), ConnectionTable.ALL, irp));
    }

    private WskConnectionSocket accepted(WskIrp irp) {
        return (WskConnectionSocket) succeeded(irp).socket();
    }

    @Test
    @Rule("ACC-01")
    void a_listener_that_is_not_bound_does_not_accept() {
        fails(WskStatus.INVALID_DEVICE_STATE, client.listenSocket(StandardProtocolFamily.INET)::accept);
    }

    @Test
    @Rule("ACC-01")
    void a_stream_socket_accepts_in_the_listening_role_only() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, socket::accept);
        socket.bind(net.anyPort());
        fails(WskStatus.INVALID_DEVICE_STATE, socket::accept);
        socket.listen();
        WskIrp irp = pending(socket::accept);
        StreamPeer peer = net.connect(socket.localAddress());
        assertThat(accepted(irp).remoteAddress()).isEqualTo(peer.localAddress());
    }

    @Test
    void a_connection_that_waits_completes_a_request_without_another_one() { // ACC-02, see decisions.tsv
        Listener listener = listening();
        StreamPeer peer = net.connect(listener.socket().localAddress());
        settle();
        assertThat(accepted(request(listener)).remoteAddress()).isEqualTo(peer.localAddress());
    }

    @Test
    @Rule("ACC-03")
    void a_request_waits_for_a_connection() {
        Listener listener = listening();
        WskIrp irp = request(listener);
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        assertThat(accepted(irp).remoteAddress()).isEqualTo(peer.localAddress());
    }

    @Test
    @Rule("ACC-04")
    void a_request_comes_before_the_callback() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        WskIrp irp = request(listener);
        StreamPeer requested = net.connect(listener.socket().localAddress());
        assertThat(accepted(irp).remoteAddress()).isEqualTo(requested.localAddress());
        assertThat(listener.handler().accept.calls()).isEmpty();
        Connection next = acceptedBy(listener);
        assertThat(next.socket().remoteAddress()).isEqualTo(next.peer().localAddress());
    }

    @Test
    @Rule("ACC-05")
    void the_accepted_socket_has_all_callbacks_off_whatever_the_listener_hands_down() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        listener.socket().enable(WSK_EVENTS_CONNECTION);
        ConnectionHandler handler = new ConnectionHandler();
        WskIrp irp = pending(one -> listener.socket().accept(handler, ConnectionTable.ALL, one));
        StreamPeer peer = net.connect(listener.socket().localAddress());
        peer.send("unheard");
        WskConnectionSocket socket = accepted(irp);
        settle();
        assertThat(socket.enabledEvents()).isZero();
        assertThat(handler.receive.calls()).isEmpty();
        socket.enable(ConnectionEvent.RECEIVE);
        until(() -> handler.text().equals("unheard"), "it is indicated with the context of the request");
    }

    @Test
    @Rule("ACC-06")
    void requests_are_served_in_the_order_of_the_calls() {
        Listener listener = listening();
        for (WskIrp irp : List.of(request(listener), request(listener), request(listener))) {
            settle();
            assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
            StreamPeer peer = net.connect(listener.socket().localAddress());
            assertThat(accepted(irp).remoteAddress()).isEqualTo(peer.localAddress());
        }
    }

    @Test
    @Rule({"ACC-07", "CLS-04", "CLS-12"})
    void closing_the_listener_cancels_its_requests() {
        for (Listener listener : List.of(listening(), inspecting())) {
            WskIrp first = request(listener);
            WskIrp second = request(listener);
            closed(listener.socket());
            cancelled(first);
            cancelled(second);
        }
    }

    @Test
    @Rule("IRP-13")
    void a_cancelled_request_leaves_the_connection_to_the_next_one() {
        Listener listener = listening();
        WskIrp first = request(listener);
        WskIrp second = request(listener);
        settle();
        assertThat(first.cancel()).isTrue();
        cancelled(first);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        assertThat(accepted(second).remoteAddress()).isEqualTo(peer.localAddress());
    }
}
