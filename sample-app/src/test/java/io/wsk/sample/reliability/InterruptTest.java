package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RuntimeLog;
import io.wsk.sample.endtoend.Wait;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An interrupt of the loop's thread, from inside or from outside, closes no socket and stops nothing. */
@Timeout(60)
class InterruptTest {
    private static final int ROUNDS = 200;

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private final InterruptingListener interrupting = new InterruptingListener();
    private WskClient client;
    private WskListenSocket listener;
    private Peer other;

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws IOException {
        client = net.clientWithOneLoop();
        listener = client.listen(interrupting, InterruptTest_InterruptingListenerDispatch.TABLE, Loopback.anyPort());
        other = net.peer(new EchoListener().on(client));
    }

    @Test
    void a_handler_that_interrupts_its_thread_and_goes_on_harms_nobody() throws Exception {
        Peer peer = net.peer(listener);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(peer.echoed("interrupted")).isEqualTo("interrupted");
            assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        }
        assertThat(net.peer(listener).echoed("accepted by an interrupted thread"))
                .isEqualTo("accepted by an interrupted thread");
        assertThat(log.rest()).isEmpty();
    }

    @Test
    void a_datagram_handler_that_interrupts_its_thread_goes_on_too() throws Exception {
        WskDatagramSocket socket = client.bindDatagram(
                new InterruptingDatagrams(), InterruptTest_InterruptingDatagramsDispatch.TABLE, Loopback.anyPort());
        try (DatagramSocket peer = new DatagramSocket(0, Loopback.ipv4())) {
            peer.setSoTimeout((int) Loopback.PATIENCE.toMillis());
            for (int i = 0; i < ROUNDS; i++) {
                peer.send(new DatagramPacket(new byte[1], 1, socket.localAddress()));
                peer.receive(new DatagramPacket(new byte[1], 1));
            }
        }
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        assertThat(log.rest()).isEmpty();
    }

    @Test
    void interrupts_from_outside_harm_nobody() throws Exception {
        Peer peer = net.peer(listener);
        assertThat(peer.echoed("!")).isEqualTo("!");
        Thread loop = Wait.forNext(interrupting.threads, "thread");
        for (int i = 0; i < ROUNDS; i++) {
            loop.interrupt();
            assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
            loop.interrupt();
        }
        assertThat(net.peer(listener).echoed("new")).isEqualTo("new");
        assertThat(loop.isAlive()).isTrue();
        assertThat(log.rest()).isEmpty();
    }

    static final class Interrupting {
        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            Thread.currentThread().interrupt();
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            Thread.currentThread().interrupt();
            socket.close();
        }
    }

    static final class InterruptingListener {
        final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();

        @WskAcceptEvent
        Interrupting accepted() {
            threads.add(Thread.currentThread());
            Thread.currentThread().interrupt();
            return new Interrupting();
        }
    }

    static final class InterruptingDatagrams {
        @WskReceiveFromEvent
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            Thread.currentThread().interrupt();
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        }
    }
}
