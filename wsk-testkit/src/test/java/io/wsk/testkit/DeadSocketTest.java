package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sockets that the operating system takes away (EVT-20 ff). */
class DeadSocketTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private final WskClient client = network.client();
    private final List<WskStatus> told = new ArrayList<>();

    /** Notes what it is told, and leaves the socket alone. */
    private class Table
            implements WskListenDispatch<Object>, WskConnectionDispatch<Object>, WskDatagramDispatch<Object> {
        private final int mask;

        Table(int mask) {
            this.mask = mask;
        }

        @Override
        public int eventMask() {
            return mask;
        }

        @Override
        public int enabledEventMask() {
            return mask;
        }

        @Override
        public void disconnectEvent(Object context, WskConnectionSocket socket, WskDisconnectKind kind) {
            told.add(WskStatus.CONNECTION_RESET);
        }

        @Override
        public void socketDeadEvent(Object context, WskSocket socket, WskStatus status) {
            told.add(status);
        }
    }

    @AfterEach
    void close() {
        network.close();
    }

    private static void assertDead(ThrowingCall call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        WskException.class, e -> assertThat(e.status()).isEqualTo(WskStatus.FILE_FORCED_CLOSED));
    }

    private interface ThrowingCall {
        void run();
    }

    private WskConnectionSocket connect(Table table) {
        network.server(MemoryNetwork.address(7));
        WskIrp irp = WskIrp.create();
        assertThat(client.connect(this, table, MemoryNetwork.address(7), irp)).isEqualTo(WskStatus.PENDING);
        network.settle();
        return (WskConnectionSocket) irp.socket();
    }

    @Test
    void a_dead_listener_is_told_once_and_its_functions_fail_until_it_is_closed() { // EVT-20, EVT-22, IRP-20
        WskListenSocket listener = client.listen(this, new Table(WSK_EVENT_ACCEPT), MemoryNetwork.address(8));
        network.settle();
        WskIrp pending = WskIrp.create();
        assertThat(listener.accept(pending)).isEqualTo(WskStatus.PENDING);
        network.settle();
        network.breakSocket(listener.localAddress());
        network.settle();
        assertThat(told).containsExactly(WskStatus.FILE_FORCED_CLOSED);
        assertThat(pending.status()).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertDead(listener::localAddress);
        listener.close();
        network.settle();
        assertThat(listener.isClosed()).isTrue();
        assertThat(told).hasSize(1);
    }

    @Test
    void a_dead_connection_is_told_by_the_receive_side_and_sees_no_disconnect() { // AMB-31, EVT-23
        WskConnectionSocket socket = connect(new Table(WSK_EVENT_RECEIVE));
        WskIrp receive = WskIrp.create();
        assertThat(socket.receive(ByteBuffer.allocate(1), receive)).isEqualTo(WskStatus.PENDING);
        network.settle();
        network.breakSocket(socket.localAddress());
        network.settle();
        assertThat(told).containsExactly(WskStatus.FILE_FORCED_CLOSED);
        assertThat(receive.status()).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertDead(() -> socket.send(ByteBuffer.allocate(1)));
        socket.abort();
        network.settle();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void requests_that_were_on_their_way_to_the_loop_fail_like_those_that_were_pending() { // IRP-20
        WskConnectionSocket socket = connect(new Table(WSK_EVENT_RECEIVE));
        List<WskIrp> irps = List.of(WskIrp.create(), WskIrp.create(), WskIrp.create(), WskIrp.create());
        assertThat(socket.send(ByteBuffer.allocate(1), irps.get(0))).isEqualTo(WskStatus.PENDING);
        assertThat(socket.receive(ByteBuffer.allocate(1), irps.get(1))).isEqualTo(WskStatus.PENDING);
        assertThat(socket.disconnect(WskDisconnectKind.GRACEFUL, irps.get(2))).isEqualTo(WskStatus.PENDING);
        assertThat(socket.disconnect(WskDisconnectKind.ABORTIVE, irps.get(3))).isEqualTo(WskStatus.PENDING);
        network.breakSocket(socket.localAddress()); // which the loop is told first
        network.settle();
        assertThat(irps).extracting(WskIrp::status).containsOnly(WskStatus.FILE_FORCED_CLOSED);
        assertThat(told).containsExactly(WskStatus.FILE_FORCED_CLOSED);
    }

    @Test
    void a_dead_datagram_socket_is_told_by_the_receive_from_side() { // EVT-20
        WskDatagramSocket socket =
                client.bindDatagram(this, new Table(WSK_EVENT_RECEIVE_FROM), MemoryNetwork.address(9));
        network.settle();
        WskIrp receive = WskIrp.create();
        assertThat(socket.receiveFrom(ByteBuffer.allocate(1), receive)).isEqualTo(WskStatus.PENDING);
        network.settle();
        network.breakSocket(socket.localAddress());
        network.settle();
        assertThat(told).containsExactly(WskStatus.FILE_FORCED_CLOSED);
        assertThat(receive.status()).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        WskIrp late = WskIrp.create();
        assertThat(socket.receiveFrom(ByteBuffer.allocate(1), late)).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
    }

    @Test
    void a_send_that_finds_its_connection_dead_is_no_disconnect() { // EVT-20, DSE-02
        WskConnectionSocket socket = connect(new Table(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT));
        socket.send(ByteBuffer.allocate(1));
        network.breakSocket(socket.localAddress());
        network.settle();
        assertThat(told).containsExactly(WskStatus.FILE_FORCED_CLOSED);
    }

    @Test
    void a_close_in_order_does_not_wait_for_a_connection_that_has_died() {
        WskConnectionSocket socket = connect(new Table(WSK_EVENT_RECEIVE));
        SocketAddress local = socket.localAddress();
        socket.close();
        network.settle();
        assertThat(socket.isClosed()).isFalse(); // the peer has not ended
        network.breakSocket(local);
        network.settle();
        assertThat(socket.isClosed()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void with_the_callback_off_nobody_is_told_and_the_next_function_fails() { // AMB-30, ENB-108
        WskConnectionSocket socket = connect(new Table(WSK_EVENT_RECEIVE) {
            @Override
            public int enabledEventMask() {
                return 0;
            }
        });
        network.breakSocket(socket.localAddress());
        network.settle();
        assertThat(told).isEmpty();
        assertDead(() -> socket.enable(WSK_EVENT_RECEIVE));
        assertThat(told).isEmpty();
    }

    @Test
    void without_a_handler_for_it_the_socket_is_closed() {
        WskListenSocket listener = client.listen(this, () -> WSK_EVENT_ACCEPT, MemoryNetwork.address(8));
        network.settle();
        network.breakSocket(listener.localAddress());
        network.settle();
        assertThat(listener.isClosed()).isTrue();
    }

    @Test
    void a_handler_for_it_that_throws_anything_costs_its_own_socket_only() {
        WskListenSocket listener = client.listen(
                this,
                new Table(WSK_EVENT_ACCEPT) {
                    @Override
                    public void socketDeadEvent(Object context, WskSocket socket, WskStatus status) {
                        DeadSocketTest.<RuntimeException>throwByStealth(new IOException("planted"));
                    }
                },
                MemoryNetwork.address(8));
        network.settle();
        network.breakSocket(listener.localAddress());
        network.settle();
        assertThat(listener.isClosed()).isTrue();
    }

    @SuppressWarnings("unchecked") // the compiler is to be deceived, as other languages do by nature
    private static <T extends Throwable> void throwByStealth(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
