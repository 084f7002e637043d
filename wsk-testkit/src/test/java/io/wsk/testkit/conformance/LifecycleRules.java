package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The objects, where they come from, and the states of a socket (1.1 and 1.7). */
public abstract class LifecycleRules extends ConformanceSuite {
    private List<WskSocket> oneOfEachCategory(WskClient owner) {
        return List.of(
                owner.basicSocket(StandardProtocolFamily.INET),
                owner.listenSocket(StandardProtocolFamily.INET),
                owner.connectionSocket(StandardProtocolFamily.INET),
                owner.datagramSocket(StandardProtocolFamily.INET),
                owner.streamSocket(StandardProtocolFamily.INET));
    }

    private WskConnectionSocket acceptedByRequest(Listener listener) {
        WskIrp irp = WskIrp.create();
        listener.socket().accept(irp);
        net.connect(listener.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return (WskConnectionSocket) irp.socket();
    }

    // ---- 1.1 the two object kinds

    @Test
    @Rule("LIF-01")
    void sockets_belong_to_the_client_object_that_made_them() {
        WskClient other = net.client();
        List<WskSocket> sockets = oneOfEachCategory(client);
        List<WskSocket> ofOther = oneOfEachCategory(other);
        assertThat(sockets).allSatisfy(socket -> assertThat(socket.client()).isSameAs(client));
        assertThat(client.sockets()).containsExactlyInAnyOrderElementsOf(sockets);
        assertThat(other.sockets()).containsExactlyInAnyOrderElementsOf(ofOther);
    }

    @Test
    @Rule("LIF-04")
    void the_provider_gives_a_socket_up_when_it_is_closed() {
        for (WskSocket socket : oneOfEachCategory(client)) {
            assertThat(client.sockets()).contains(socket);
            WskIrp irp = WskIrp.create();
            socket.closeSocket(irp);
            assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
            until(() -> !client.sockets().contains(socket), "the socket is given up");
        }
    }

    @Test
    @Rule("LIF-05")
    void a_socket_comes_from_its_creation() {
        assertThat(client.sockets()).isEmpty();
        WskSocket created = client.connectionSocket(StandardProtocolFamily.INET);
        assertThat(client.sockets()).containsExactly(created);
    }

    @Test
    @Rule("LIF-05")
    void a_socket_comes_from_a_socket_connect() {
        WskIrp irp = WskIrp.create();
        client.socketConnect(net.anyPort(), net.server().address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(client.sockets()).containsExactly(irp.socket());
    }

    @Test
    @Rule("LIF-05")
    void a_socket_comes_from_an_accept_request() {
        Listener listener = listening();
        WskSocket accepted = acceptedByRequest(listener);
        assertThat(client.sockets()).containsExactlyInAnyOrder(listener.socket(), accepted);
    }

    @Test
    @Rule("LIF-05")
    void a_socket_comes_with_the_accept_callback() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        WskSocket accepted = acceptedBy(listener).socket();
        assertThat(client.sockets()).containsExactlyInAnyOrder(listener.socket(), accepted);
    }

    /** A context that nobody may look into. */
    private static final class Opaque {
        @Override
        public boolean equals(Object other) {
            throw new AssertionError("the context was compared");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("the context was hashed");
        }

        @Override
        public String toString() {
            throw new AssertionError("the context was read");
        }
    }

    @Test
    @Rule("LIF-06")
    void the_context_is_passed_on_and_not_looked_into() {
        List<Opaque> seen = new CopyOnWriteArrayList<>();
        Opaque context = new Opaque();
        WskDatagramSocket socket =
                client.datagramSocket(StandardProtocolFamily.INET, context, new WskDatagramDispatch<Opaque>() {
                    @Override
                    public int eventMask() {
                        return WSK_EVENT_RECEIVE_FROM;
                    }

                    @Override
                    public ReceiveFromVerdict receiveFromEvent(
                            Opaque given, WskDatagramSocket datagramSocket, WskDatagramIndication datagrams) {
                        seen.add(given);
                        return ReceiveFromVerdict.ACCEPTED;
                    }
                });
        socket.bind(net.anyPort());
        socket.enable(DatagramEvent.RECEIVE_FROM);
        net.datagramPeer().send("now", socket.localAddress());
        until(() -> seen.size() == 1, "the callback is called");
        assertThat(seen.get(0)).isSameAs(context);
    }

    // ---- 1.7 states

    @Test
    @Rule("LIF-71")
    void a_listener_listens_when_it_is_bound() {
        Listener listener = listening();
        assertThat(acceptedByRequest(listener).remoteAddress()).isNotNull();
    }

    @Test
    void a_stream_socket_that_is_only_bound_does_not_listen() {
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET);
        socket.bind(net.anyPort());
        WskIrp refusal = WskIrp.create();
        client.socketConnect(net.anyPort(), socket.localAddress(), refusal);
        assertThat(outcome(refusal)).isEqualTo(WskStatus.CONNECTION_REFUSED);
        socket.listen();
        WskIrp irp = WskIrp.create();
        client.socketConnect(net.anyPort(), socket.localAddress(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule("LIF-72")
    void a_socket_from_the_accept_callback_is_bound_and_connected() {
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection accepted = acceptedBy(listener);
        assertBoundAndConnected(accepted.socket(), listener);
        assertThat(accepted.socket().remoteAddress()).isEqualTo(accepted.peer().localAddress());
    }

    @Test
    @Rule("LIF-72")
    void a_socket_from_an_accept_request_is_bound_and_connected() {
        Listener listener = listening();
        assertBoundAndConnected(acceptedByRequest(listener), listener);
    }

    private void assertBoundAndConnected(WskConnectionSocket accepted, Listener listener) {
        assertThat(accepted.localAddress()).isEqualTo(listener.socket().localAddress());
        assertThat(accepted.remoteAddress()).isNotNull();
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> accepted.bind(net.anyPort()));
        refused(WskStatus.INVALID_DEVICE_STATE, "CNN-03", () -> accepted.connect(net.nobody()));
    }
}
