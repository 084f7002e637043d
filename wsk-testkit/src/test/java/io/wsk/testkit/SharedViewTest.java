package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All handlers of a loop are shown the same buffer object; none of them can tell. */
class SharedViewTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private WskClient client = network.client();
    private final MemoryServer server = network.server(MemoryNetwork.address(7));
    private final List<Integer> values = new ArrayList<>();
    private final Set<WskSocket> known = new HashSet<>();

    /** Gives the buffer to the context. */
    private static final class Table
            implements WskConnectionDispatch<Consumer<ByteBuffer>>, WskDatagramDispatch<Consumer<ByteBuffer>> {
        private final int mask;

        Table(int mask) {
            this.mask = mask;
        }

        @Override
        public int eventMask() {
            return mask;
        }

        @Override
        public ReceiveVerdict receiveEvent(
                Consumer<ByteBuffer> handler,
                WskConnectionSocket socket,
                WskDataIndication data,
                WskReceiveFlags flags) {
            handler.accept(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        }

        @Override
        public ReceiveFromVerdict receiveFromEvent(
                Consumer<ByteBuffer> handler, WskDatagramSocket socket, WskDatagramIndication datagrams) {
            handler.accept(datagrams.iterator().next().buffer());
            return ReceiveFromVerdict.ACCEPTED;
        }
    }

    @AfterEach
    void close() {
        network.close();
    }

    private MemoryPeer connect(Consumer<ByteBuffer> handler) {
        client.connect(handler, new Table(WSK_EVENT_RECEIVE), MemoryNetwork.address(7), WskIrp.create());
        network.settle();
        return server.accept();
    }

    @Test
    void the_byte_order_that_one_connection_sets_is_not_that_of_another() {
        MemoryPeer little =
                connect(data -> values.add(data.order(ByteOrder.LITTLE_ENDIAN).getInt()));
        MemoryPeer big = connect(data -> values.add(data.getInt()));
        little.send(new byte[] {1, 0, 0, 0});
        network.settle();
        big.send(new byte[] {0, 0, 0, 1});
        network.settle();
        assertThat(values).containsExactly(1, 1);
    }

    @Test
    void nor_is_that_of_one_datagram_socket_that_of_another() {
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(8));
        WskDatagramSocket little =
                bind(data -> values.add(data.order(ByteOrder.LITTLE_ENDIAN).getInt()));
        WskDatagramSocket big = bind(data -> values.add(data.getInt()));
        peer.send(new byte[] {1, 0, 0, 0}, little.localAddress());
        network.settle();
        peer.send(new byte[] {0, 0, 0, 1}, big.localAddress());
        network.settle();
        assertThat(values).containsExactly(1, 1);
    }

    private WskDatagramSocket bind(Consumer<ByteBuffer> handler) {
        return client.bindDatagram(handler, new Table(WSK_EVENT_RECEIVE_FROM), MemoryNetwork.address(0));
    }

    /** The second send waits for the loop, when the buffer shows something else already. */
    @Test
    void a_datagram_may_be_sent_on_with_an_irp() {
        sendsDatagramsOn();
    }

    private void sendsDatagramsOn() {
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(8));
        WskDatagramSocket[] other = new WskDatagramSocket[1];
        WskDatagramSocket echo = bind(data -> other[0].sendTo(data, peer.address(), WskIrp.create()));
        other[0] = bind(data -> {});
        peer.send("first".getBytes(UTF_8), echo.localAddress());
        peer.send("second".getBytes(UTF_8), echo.localAddress());
        network.settle();
        assertThat(List.of(peer.receiveText(), peer.receiveText())).containsExactly("first", "second");
    }

    /** The other loop sends when this one has read the next data into the same memory. */
    @Test
    void what_is_lent_to_a_socket_of_another_loop_or_another_client_is_not_overwritten() {
        client = network.client(WskClientOptions.defaults().withLoops(2));
        List<WskConnectionSocket> sockets = new ArrayList<>();
        MemoryPeer from = connect(data -> {
            sockets.get(1).send(data, WskIrp.create());
            sockets.get(3).send(data.rewind(), WskIrp.create());
        });
        sockets.add(newest());
        MemoryPeer onAnotherLoop = connect(data -> {});
        sockets.add(newest());
        MemoryPeer overwrites = connect(data -> {});
        sockets.add(newest());
        client = network.client();
        MemoryPeer ofAnotherClient = connect(data -> {});
        sockets.add(newest());
        from.send("lent".getBytes(UTF_8));
        overwrites.send("next".getBytes(UTF_8));
        network.settle();
        assertThat(onAnotherLoop.receivedText()).isEqualTo("lent");
        assertThat(ofAnotherClient.receivedText()).isEqualTo("lent");
    }

    private WskConnectionSocket newest() {
        return (WskConnectionSocket) client.sockets().stream()
                .filter(socket -> !known.contains(socket))
                .peek(known::add)
                .findFirst()
                .orElseThrow();
    }

    // ---- in the debug mode a kept buffer is noticed

    private void debug() {
        client = network.client(WskClientOptions.defaults().withLoops(1).withDebug(true));
    }

    @Test
    void a_buffer_that_a_receive_handler_has_kept_shows_nothing_useful_in_the_debug_mode() {
        debug();
        List<ByteBuffer> kept = new ArrayList<>();
        MemoryPeer peer = connect(data -> {
            values.add(data.getInt(0));
            kept.add(data);
        });
        peer.send(new byte[] {0, 0, 0, 1});
        network.settle();
        assertThat(values).containsExactly(1);
        assertThat(kept.get(0).getInt(0)).isEqualTo(0xDDDDDDDD);
        assertThat(kept.get(0).isReadOnly()).isTrue();
    }

    @Test
    void nor_does_that_of_a_datagram() {
        debug();
        List<ByteBuffer> kept = new ArrayList<>();
        WskDatagramSocket socket = bind(kept::add);
        network.datagramPeer(MemoryNetwork.address(8)).send(new byte[] {0, 0, 0, 1}, socket.localAddress());
        network.settle();
        assertThat(kept.get(0).getInt(0)).isEqualTo(0xDDDDDDDD);
    }

    @Test
    void what_a_handler_sends_on_is_whole_in_the_debug_mode_too() {
        debug();
        WskConnectionSocket[] socket = new WskConnectionSocket[1];
        WskIrp borrowed = WskIrp.create();
        MemoryPeer peer = connect(data -> {
            socket[0].send(data);
            assertThat(socket[0].send(data.rewind(), borrowed)).isEqualTo(WskStatus.PENDING);
        });
        socket[0] = (WskConnectionSocket) client.sockets().iterator().next();
        peer.send("echo".getBytes(UTF_8));
        network.settle();
        assertThat(borrowed.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(peer.receivedText()).isEqualTo("echoecho");
    }

    @Test
    void nor_is_a_datagram_spoilt_that_is_sent_on() {
        debug();
        sendsDatagramsOn();
    }
}
