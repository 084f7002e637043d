package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.RuntimeLog;
import io.wsk.sample.endtoend.Wait;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Datagrams that cannot be, and peers that are not there: the sender is told, and the socket goes on. */
@Timeout(60)
class DatagramFaultTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private final Recording recording = new Recording();
    private WskDatagramSocket socket;

    @BeforeEach
    void bind() {
        socket = net.clientWithOneLoop()
                .bindDatagram(recording, DatagramFaultTest_RecordingDispatch.TABLE, Loopback.anyPort());
    }

    @Test
    void nobody_at_the_other_end_costs_nothing() throws Exception {
        SocketAddress nobody;
        try (DatagramSocket gone = new DatagramSocket(0, Loopback.ipv4())) {
            nobody = gone.getLocalSocketAddress();
        }

        for (int i = 0; i < 100; i++) {
            socket.sendTo(ByteBuffer.allocate(10), nobody); // each is answered with "port unreachable"
        }

        assertGoesOn();
        assertThat(log.rest()).isEmpty();
    }

    @Test
    void an_unresolved_address_is_refused() throws Exception {
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("nowhere.invalid", 7);
        WskIrp irp = WskIrp.create();

        WskException refused =
                catchThrowableOfType(WskException.class, () -> socket.sendTo(ByteBuffer.allocate(1), unresolved));
        socket.sendTo(ByteBuffer.allocate(1), unresolved, irp);

        assertThat(refused.status()).isEqualTo(WskStatus.INVALID_ADDRESS);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_ADDRESS);
        assertGoesOn();
    }

    @Test
    void a_datagram_that_cannot_be_is_refused_with_an_irp_too() throws Exception {
        WskIrp irp = WskIrp.create();

        assertThat(socket.sendTo(ByteBuffer.allocate(65_508), socket.localAddress(), irp))
                .isEqualTo(WskStatus.PENDING);

        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_PARAMETER);
        assertGoesOn();
    }

    @Test
    void an_empty_datagram_is_one() throws Exception {
        socket.sendTo(ByteBuffer.allocate(0), socket.localAddress());

        assertThat(Wait.forNext(recording.lengths, "datagram")).isZero();
        assertGoesOn();
    }

    @Test
    void a_socket_is_bound_once_and_a_port_by_one_socket() throws Exception {
        WskException twice = catchThrowableOfType(WskException.class, () -> socket.bind(Loopback.anyPort()));
        WskDatagramSocket second = socket.client().datagramSocket(StandardProtocolFamily.INET);
        SocketAddress taken = socket.localAddress();
        WskException inUse = catchThrowableOfType(WskException.class, () -> second.bind(taken));

        assertThat(twice.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        assertThat(twice.rule()).isEqualTo("AMB-23");
        assertThat(inUse.status()).isEqualTo(WskStatus.ADDRESS_ALREADY_EXISTS);
        second.bind(Loopback.anyPort());
        assertGoesOn();
    }

    private void assertGoesOn() throws InterruptedException {
        socket.sendTo(ByteBuffer.allocate(65_507), socket.localAddress());
        assertThat(Wait.forNext(recording.lengths, "datagram")).isEqualTo(65_507);
        assertThat(recording.lengths).isEmpty();
    }

    static final class Recording {
        final BlockingQueue<Integer> lengths = new LinkedBlockingQueue<>();

        @WskReceiveFromEvent
        void received(WskDatagram datagram) {
            lengths.add(datagram.length());
        }
    }
}
