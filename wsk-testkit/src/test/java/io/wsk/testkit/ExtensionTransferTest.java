package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionInterface;
import io.wsk.runtime.extension.WskExtensionSocket;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an extension is told of the traffic, and what it may do then. */
class ExtensionTransferTest {
    private static final WskExtensionInterface<String> INTERFACE =
            new WskExtensionInterface<>(new NpiId(new UUID(9, 9)), WskExtensionDispatch.class, String.class);

    private final MemoryNetwork network = MemoryNetwork.create();
    private final WskClient client =
            network.client(WskClientOptions.defaults().withLoops(1).withExtension(new Watcher()));
    private final List<WskSocket> transfers = new ArrayList<>();
    private Consumer<WskSocket> onTransfer = socket -> {};

    /** Notes each transfer. */
    private final class Watcher implements WskExtension<String> {
        @Override
        public WskExtensionInterface<String> extensionInterface() {
            return INTERFACE;
        }

        @Override
        public int eventMask() {
            return 1;
        }

        @Override
        public Attachment<String> register(
                WskExtensionSocket socket, Object context, WskExtensionDispatch<Object> table) {
            return new Attachment<>() {
                @Override
                public String provider() {
                    return "";
                }

                @Override
                public void transferred() {
                    transfers.add(socket.socket());
                    onTransfer.accept(socket.socket());
                }
            };
        }
    }

    /** Notes what it is given. */
    private static final class Table implements WskConnectionDispatch<List<String>> {
        @Override
        public int eventMask() {
            return WSK_EVENT_RECEIVE;
        }

        @Override
        public ReceiveVerdict receiveEvent(
                List<String> calls, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
            calls.add("received");
            return ReceiveVerdict.ACCEPTED;
        }
    }

    @AfterEach
    void close() {
        network.close();
    }

    private void watch(WskSocket socket) {
        WskExtensionDispatch<Object> table = () -> 1;
        assertThat(socket.registerExtension(INTERFACE, this, table)).isEmpty();
    }

    @Test
    void datagrams_that_go_out_are_told_with_and_without_an_irp() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        socket.bind(MemoryNetwork.address(5));
        watch(socket);
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(6));
        socket.sendTo(ByteBuffer.allocate(1), peer.address());
        socket.sendTo(ByteBuffer.allocate(1), peer.address(), WskIrp.create());
        network.settle();
        assertThat(transfers).containsExactly(socket, socket);
        peer.send(new byte[1], socket.localAddress());
        assertThat(socket.receiveFrom(ByteBuffer.allocate(1), WskIrp.create()).isSuccess())
                .isTrue();
        network.settle();
        assertThat(transfers).hasSize(3);
    }

    @Test
    void one_that_closes_a_datagram_socket_while_it_sends_ends_the_request() { // CLS-04
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        socket.bind(MemoryNetwork.address(5));
        watch(socket);
        onTransfer = WskSocket::abort;
        MemoryDatagramPeer peer = network.datagramPeer(MemoryNetwork.address(6));
        WskIrp irp = WskIrp.create();
        socket.sendMessages(List.of(ByteBuffer.allocate(1), ByteBuffer.allocate(1)), peer.address(), List.of(), irp);
        network.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
        assertThat(irp.information()).isLessThan(2);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void one_that_disconnects_abortively_when_bytes_come_ends_receiving_at_once() { // DSC-07
        MemoryServer server = network.server(MemoryNetwork.address(7));
        List<String> calls = new ArrayList<>();
        WskIrp irp = WskIrp.create();
        client.connect(calls, new Table(), server.address(), irp);
        network.settle();
        onTransfer = socket -> ((WskConnectionSocket) socket).disconnect(WskDisconnectKind.ABORTIVE);
        watch(irp.socket());
        server.accept().send("x");
        network.settle();
        assertThat(transfers).hasSize(1);
        assertThat(calls).isEmpty();
    }
}
