package io.wsk.runtime.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NioDatagramTest {
    private NioDatagram sender;
    private NioDatagram receiver;

    @BeforeEach
    void open() throws IOException {
        sender = bound();
        receiver = bound();
    }

    private static NioDatagram bound() throws IOException {
        NioDatagram datagram =
                new NioDatagram(DatagramChannel.open(StandardProtocolFamily.INET), StandardProtocolFamily.INET);
        datagram.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        return datagram;
    }

    @AfterEach
    void close() {
        sender.close();
        receiver.close();
    }

    private SocketAddress receive(ByteBuffer target) throws IOException {
        SocketAddress from;
        while ((from = receiver.receive(target)) == null) {
            Thread.onSpinWait();
        }
        return from;
    }

    @Test
    void receives_nothing_while_nothing_waits() throws IOException {
        assertThat(receiver.receive(ByteBuffer.allocate(1))).isNull();
    }

    @Test
    void carries_one_payload_with_its_sender() throws IOException {
        ByteBuffer payload = ByteBuffer.wrap(new byte[] {1, 2, 3});
        assertThat(sender.send(payload, receiver.localAddress())).isTrue();
        assertThat(payload.hasRemaining()).isFalse();
        ByteBuffer target = ByteBuffer.allocate(10);
        assertThat(receive(target)).isEqualTo(sender.localAddress());
        assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }

    @Test
    void an_empty_payload_counts_as_taken_and_arrives() throws IOException {
        assertThat(sender.send(ByteBuffer.allocate(0), receiver.localAddress())).isTrue();
        ByteBuffer target = ByteBuffer.allocate(10);
        assertThat(receive(target)).isEqualTo(sender.localAddress());
        assertThat(target.position()).isZero();
    }

    @Test
    void what_does_not_fit_is_cut_off_and_the_next_one_is_whole() throws IOException {
        sender.send(ByteBuffer.wrap(new byte[] {1, 2, 3}), receiver.localAddress());
        sender.send(ByteBuffer.wrap(new byte[] {4}), receiver.localAddress());
        ByteBuffer small = ByteBuffer.allocate(2);
        receive(small);
        assertThat(small.array()).containsExactly(1, 2);
        ByteBuffer next = ByteBuffer.allocate(10);
        receive(next);
        assertThat(next.flip()).isEqualTo(ByteBuffer.wrap(new byte[] {4}));
    }

    @Test
    void sends_from_any_thread() throws Exception {
        SocketAddress to = receiver.localAddress();
        FutureTask<Boolean> send = new FutureTask<>(() -> sender.send(ByteBuffer.allocate(7), to));
        new Thread(send, "datagram-sender").start();
        assertThat(send.get(20, TimeUnit.SECONDS)).isTrue();
        ByteBuffer target = ByteBuffer.allocate(10);
        receive(target);
        assertThat(target.position()).isEqualTo(7);
    }

    @Test
    void more_than_a_datagram_holds_is_refused() {
        assertThatThrownBy(() -> sender.send(ByteBuffer.allocate(65_508), receiver.localAddress()))
                .isInstanceOf(IOException.class);
    }
}
